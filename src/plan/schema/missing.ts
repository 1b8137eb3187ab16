import { insertEntries } from "../edit/insert.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { say, sayList } from "../words.ts";

/** Writes the missing keys, with nothing behind the colon yet: what belongs there only the person knows. */
export function missingFix(keys: readonly string[]) {
  return (source: Source, at: Path): Fix | undefined => {
    const edit = insertEntries(
      source,
      at,
      keys.map((key) => [key, ""] as const),
    );
    const title = say({ en: "Add {keys}", "zh-CN": "添加 {keys}" }, { keys: sayList(keys) });
    return edit && { title, edits: [edit] };
  };
}
