import { replaceScalar } from "../edit/replace.ts";
import { splitEntry } from "../edit/to-list.ts";
import { guessesOf, guessFixes } from "../rules/reference-guesses.ts";
import { nodeAt } from "../source.ts";
import { say } from "../words.ts";
import type { Repair } from "./issue.ts";

/**
 * Replaces a reference that is no id by one that was meant: that of a record of this name, one that is nearly what
 * is written, else the text made an id.
 */
export function referenceFix(accepts: readonly string[], meant: readonly string[]): Repair {
  return function* (context, at) {
    const node = nodeAt(context.source, at)?.node;
    const written = node?.kind === "scalar" ? node.source : "";
    const parts = written.split(/\s*[,，、;；]\s*/).filter((part) => part !== "");
    if (parts.length > 1 && typeof at.at(-1) === "number") {
      const edit = splitEntry(context.source, at, parts);
      yield edit && {
        title: { en: "Make it several entries", "zh-CN": "分成多项" },
        edits: [edit],
        preferred: true,
      };
      return;
    }
    const reference = { id: written, accepts, path: at, part: "value", from: at.slice(0, 2) } as const;
    if (guessesOf(context, reference).length > 0) {
      yield* guessFixes(context, reference);
      return;
    }
    for (const [index, id] of meant.entries()) {
      const edit = replaceScalar(context.source, at, id);
      const title = say({ en: "Change to “{id}”", "zh-CN": "改为“{id}”" }, { id });
      yield edit && { title, edits: [edit], ...(index === 0 && { preferred: true }) };
    }
  };
}
