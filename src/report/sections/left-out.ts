import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { TextBlock } from "../report.ts";

/** A line that counts what a short report leaves to the full one; none where that is nothing. */
export function leftOut(context: SectionContext, words: Words, count: number): readonly TextBlock[] {
  return count === 0 ? [] : [{ kind: "text", content: [context.say(words)], look: "quiet" }];
}
