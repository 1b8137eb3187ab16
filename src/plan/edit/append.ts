import type { TextEdit } from "../finding.ts";
import type { SectionName } from "../plan.ts";
import type { SectionSource, Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { isEmpty } from "../syntax/nodes.ts";
import { columnOf, lineBreakOf, type NewEntry } from "./insert.ts";
import { insertSection, isBlockPlan } from "./section.ts";

/**
 * Adds a record at the end of its section, indented like its neighbours; a section that is not there yet is
 * made at its place in the order of the format. Undefined where the section is not written as a block list.
 */
export function appendRecord(
  source: Source,
  section: SectionName,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const known = source.sections.get(section);
  const lineBreak = lineBreakOf(source.text);
  if (known === undefined) return insertSection(source, section, recordLines(entries, "  "));
  if (known.items === undefined || known.items.length === 0)
    return hasRoom(source, known) ? firstRecord(source, known, entries, lineBreak) : undefined;
  const last = known.items.at(-1);
  if (
    last?.node?.kind !== "mapping" ||
    (known.value && known.value.node?.kind === "sequence" && known.value.node.flow)
  ) {
    return undefined;
  }
  const dash = dashBefore(source.text, last.base + last.node.start);
  if (dash === undefined) return undefined;
  const at = lineEnd(source.text, last.base + last.node.end);
  const lines = recordLines(entries, " ".repeat(columnOf(source.text, dash)));
  return { start: at, end: at, newText: lines.map((line) => lineBreak + line).join("") };
}

/** The lines of a record: a dash before the first key, the others under it. */
export function recordLines(entries: readonly NewEntry[], indent: string): readonly string[] {
  return entries.map(([key, value], index) =>
    `${indent}${index === 0 ? "- " : "  "}${key}: ${value}`.trimEnd(),
  );
}

function dashBefore(text: string, offset: number): number | undefined {
  const lead = /-[ \t]+$/.exec(text.slice(0, offset))?.[0];
  return lead === undefined ? undefined : offset - lead.length;
}

/** Only nothing and an empty list may make room for a record, and no block list fits into braces. */
function hasRoom(source: Source, { value }: SectionSource): boolean {
  const node = value?.node;
  return isBlockPlan(source) && (isEmpty(node) || (node?.kind === "sequence" && node.items.length === 0));
}

function firstRecord(
  source: Source,
  section: SectionSource,
  entries: readonly NewEntry[],
  lineBreak: string,
): TextEdit {
  const { node, base = 0 } = section.value ?? { node: undefined };
  const colon = source.text.indexOf(":", section.key.end) + 1;
  const lines = recordLines(entries, "  ").map((line) => lineBreak + line);
  // `risks: []` becomes a block list; after `risks:` the list begins below.
  if (node) return { start: colon, end: base + node.end, newText: lines.join("") };
  const at = lineEnd(source.text, colon);
  return { start: at, end: at, newText: lines.join("") };
}
