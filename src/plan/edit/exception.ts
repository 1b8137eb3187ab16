import type { TextEdit } from "../finding.ts";
import { nodeAt, type Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { entryOf, isEmpty } from "../syntax/nodes.ts";
import { recordLines } from "./append.ts";
import { columnOf, insertEntries, lineBreakOf, type NewEntry } from "./insert.ts";
import { addToList, flowRecord } from "./list.ts";
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
  if (list !== undefined || entryOf(policy, "exceptions")) return undefined;
  if (policy.flow) return insertEntries(source, ["policy"], [["exceptions", `[${flowRecord(entries)}]`]]);
  const key = insertEntries(source, ["policy"], [["exceptions", ""]]);
  const [, indent = ""] = /([ \t]*)exceptions:$/.exec(key?.newText ?? "") ?? [];
  return key && { ...key, newText: key.newText + linesOf(source, entries, `${indent}  `) };
}

const path = ["policy", "exceptions"];

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
