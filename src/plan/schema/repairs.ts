import { replaceKey, replaceValue, wrapInList } from "../edit/replace.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { say } from "../words.ts";

/** Repairs of values that do not fit the schema. Each takes the source and the path of the value. */

/** Puts a scalar in double quotes as it is written. */
export function quoteFix(source: Source, at: Path): Fix | undefined {
  const node = nodeAt(source, at)?.node;
  if (node?.kind !== "scalar") return undefined;
  const edit = replaceValue(source, at, JSON.stringify(node.source));
  return edit && { title: { en: "Put it in quotes", "zh-CN": "加引号" }, edits: [edit], preferred: true };
}

/** Puts a single value into brackets, where a list is due. */
export function listFix(source: Source, at: Path): Fix | undefined {
  const edits = wrapInList(source, at);
  return edits && { title: { en: "Make it a list", "zh-CN": "改成列表" }, edits, preferred: true };
}

/** Replaces a value by one that the key takes. */
export function valueFix(value: string, isFirst: boolean) {
  return (source: Source, at: Path): Fix | undefined => {
    const edit = replaceValue(source, at, value);
    const title = say({ en: "Change to “{value}”", "zh-CN": "改为“{value}”" }, { value });
    return edit && { title, edits: [edit], ...(isFirst && { preferred: true }) };
  };
}

/** Renames a key to the one that was meant. */
export function keyFix(key: string) {
  return (source: Source, at: Path): Fix | undefined => {
    const edit = replaceKey(source, at, key);
    const title = say({ en: "Rename to “{key}”", "zh-CN": "改名为“{key}”" }, { key });
    return edit && { title, edits: [edit], preferred: true };
  };
}
