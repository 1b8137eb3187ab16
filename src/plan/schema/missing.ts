import { insertEntries } from "../edit/insert.ts";
import { say, sayList } from "../words.ts";
import type { Repair } from "./issue.ts";

/** Writes the missing keys, with nothing behind the colon yet: what belongs there only the person knows. */
export function missingFix(keys: readonly string[]): Repair {
  return function* ({ source }, at) {
    const edit = insertEntries(
      source,
      at,
      keys.map((key) => [key, ""] as const),
    );
    const title = say({ en: "Add {keys}", "zh-CN": "添加 {keys}" }, { keys: sayList(keys) });
    yield edit && { title, edits: [edit] };
  };
}
