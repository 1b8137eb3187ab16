import type { TextEdit } from "../finding.ts";
import { nodeAt, type Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { isEmpty } from "../syntax/nodes.ts";
import { recordLines } from "./append.ts";
import { columnOf, lineBreakOf, type NewEntry } from "./insert.ts";
import { addToKeyList } from "./key-list.ts";
import { insertSection, isBlockPlan } from "./section.ts";

/**
 * Adds an exception to the policy, making the list, and the policy itself, where they are not there yet. Undefined
 * where the list comes from elsewhere, or is written for others too.
 */
export function addException(source: Source, entries: readonly NewEntry[]): TextEdit | undefined {
  const section = source.sections.get("policy");
  const policy = nodeAt(source, ["policy"])?.node;
  if (section === undefined)
    return insertSection(source, "policy", ["  exceptions:", ...recordLines(entries, "    ")]);
  if (isEmpty(policy)) return isBlockPlan(source) ? underKey(source, section.key.end, entries) : undefined;
  return addToKeyList(source, ["policy"], "exceptions", [entries]);
}

/** Under `policy:` with nothing behind it. */
function underKey(source: Source, keyEnd: number, entries: readonly NewEntry[]): TextEdit | undefined {
  const { text } = source;
  const end = lineEnd(text, keyEnd);
  if (columnOf(text, keyEnd) !== "policy".length || !/^\s*:\s*(?:#.*)?$/.test(text.slice(keyEnd, end)))
    return undefined;
  const newText = `${lineBreakOf(text)}  exceptions:${linesOf(source, entries, "    ")}`;
  return { start: end, end, newText };
}

function linesOf({ text }: Source, entries: readonly NewEntry[], indent: string): string {
  return recordLines(entries, indent)
    .map((line) => lineBreakOf(text) + line)
    .join("");
}
