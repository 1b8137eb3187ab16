import type { TextEdit } from "../finding.ts";
import { nodeAt, type Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { type EntryNode, entryOf, isEmpty } from "../syntax/nodes.ts";
import { recordLines } from "./append.ts";
import { flowMapping, flowStyleOf } from "./flow.ts";
import { columnOf, insertEntries, lineBreakOf, type NewEntry } from "./insert.ts";
import { addToList } from "./list.ts";
import { insertSection, isBlockPlan } from "./section.ts";
import { isShared } from "./shared.ts";

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
  if (policy?.kind !== "mapping" || isShared(source, ["policy"])) return undefined;
  const list = nodeAt(source, path)?.node;
  if (list?.kind === "sequence" && !isShared(source, path)) return addToList(source, path, entries);
  const entry = entryOf(policy, "exceptions");
  if (entry) return isEmpty(list) && !policy.flow ? underEntry(source, entry, entries) : undefined;
  if (list !== undefined) return undefined;
  if (policy.flow) {
    const record = flowMapping(entries, flowStyleOf(policy));
    return insertEntries(source, ["policy"], [["exceptions", `[${record}]`]]);
  }
  const key = insertEntries(source, ["policy"], [["exceptions", ""]]);
  const [, indent = ""] = /([ \t]*)exceptions:$/.exec(key?.newText ?? "") ?? [];
  return key && { ...key, newText: key.newText + linesOf(source, entries, `${indent}  `) };
}

const path = ["policy", "exceptions"];

/** Under `exceptions:` with nothing behind it. */
function underEntry(
  source: Source,
  { key, value }: EntryNode,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const located = nodeAt(source, ["policy"]);
  if (located === undefined || (value?.kind === "scalar" && value.source !== "")) return undefined;
  const { text } = source;
  const start = located.base + key.start;
  const end = lineEnd(text, start);
  const newText = linesOf(source, entries, " ".repeat(columnOf(text, start) + 2));
  return { start: end, end, newText };
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
