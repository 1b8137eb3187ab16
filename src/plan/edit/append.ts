import type { TextEdit } from "../finding.ts";
import type { SectionName } from "../plan.ts";
import type { Piece, SectionSource, Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { isEmpty } from "../syntax/nodes.ts";
import { flowMapping, flowStyleOf } from "./flow.ts";
import { columnOf, lineBreakOf, type NewEntry } from "./insert.ts";
import { linesEnd } from "./lines-end.ts";
import { insertSection, isBlockPlan, previousSection } from "./section.ts";

/**
 * Adds a record at the end of its section, written as its neighbours are: indented under the last one, or within
 * the brackets. A section that is not there yet is made at its place in the order of the format. Undefined where
 * the section holds something else than a list.
 */
export function appendRecord(
  source: Source,
  section: SectionName,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const known = source.sections.get(section);
  if (known === undefined) return newSection(source, section, entries);
  const { value, items = [] } = known;
  const list = value?.node;
  if (list?.kind === "alias" || list?.kind === "mapping" || (list?.kind === "scalar" && !isEmpty(list)))
    return undefined;
  const last = items.findLast(({ node, block }) => node?.kind === "mapping" && !block.broken);
  if (list?.kind === "sequence" && list.flow && (last || !isBlockPlan(source)))
    return withinBrackets(value, last, entries);
  if (items.length === 0) return isBlockPlan(source) ? firstRecord(source, known, entries) : undefined;
  const dash = last?.node && dashBefore(source.text, last.base + last.node.start);
  if (last?.node === undefined || dash === undefined) return undefined;
  const at = linesEnd(source.text, last.base, last.node);
  const lines = recordLines(entries, " ".repeat(columnOf(source.text, dash)));
  const lineBreak = lineBreakOf(source.text);
  return { start: at, end: at, newText: lines.map((line) => lineBreak + line).join("") };
}

/** The lines of a record: a dash before the first key, the others under it. */
export function recordLines(entries: readonly NewEntry[], indent: string): readonly string[] {
  return entries.map(([key, value], index) =>
    `${indent}${index === 0 ? "- " : "  "}${key}: ${value}`.trimEnd(),
  );
}

function dashBefore(text: string, offset: number): number | undefined {
  // An anchor or a tag may stand between the dash and the record.
  const lead = /-[ \t]+(?:[&!]\S*\s+)*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0];
  return lead === undefined ? undefined : offset - lead.length;
}

function withinBrackets(
  value: Piece | undefined,
  last: Piece | undefined,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  if (last?.node) {
    const at = last.base + last.node.end;
    return { start: at, end: at, newText: `, ${flowMapping(entries, flowStyleOf(last.node))}` };
  }
  if (value?.node === undefined) return undefined;
  const at = value.base + value.node.start + 1;
  return { start: at, end: at, newText: flowMapping(entries, flowStyleOf(value.block.root)) };
}

function firstRecord(source: Source, section: SectionSource, entries: readonly NewEntry[]): TextEdit {
  const { node, base = 0 } = section.value ?? { node: undefined };
  const colon = source.text.indexOf(":", section.key.end) + 1;
  const lineBreak = lineBreakOf(source.text);
  const lines = recordLines(entries, "  ").map((line) => lineBreak + line);
  // `risks: []` becomes a block list, and what is said beside it stays beside the key.
  if (node) {
    const end = base + node.end;
    const rest = source.text.slice(end, lineEnd(source.text, end));
    return { start: colon, end: end + rest.length, newText: rest.trimEnd() + lines.join("") };
  }
  const at = lineEnd(source.text, colon);
  return { start: at, end: at, newText: lines.join("") };
}

/** A section of its own; in a plan that stands in braces as a whole, within these. */
function newSection(
  source: Source,
  section: SectionName,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const value = previousSection(source, section)?.value;
  const root = value?.block.root;
  if (value?.node === undefined || root?.kind !== "mapping" || !root.flow)
    return insertSection(source, section, recordLines(entries, "  "));
  const at = value.base + value.node.end;
  const style = flowStyleOf(root);
  return { start: at, end: at, newText: `, ${style.key(section)}: [${flowMapping(entries, style)}]` };
}
