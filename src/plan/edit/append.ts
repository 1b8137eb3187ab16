import type { TextEdit } from "../finding.ts";
import type { SectionName } from "../plan.ts";
import { planShape } from "../schema/shape.ts";
import type { SectionSource, Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { columnOf, lineBreakOf, type NewEntry } from "./insert.ts";

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
  if (known === undefined) return newSection(source, section, recordLines(entries, "  "), lineBreak);
  if (known.items === undefined || known.items.length === 0)
    return firstRecord(source, known, entries, lineBreak);
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

function newSection(
  source: Source,
  section: SectionName,
  lines: readonly string[],
  lineBreak: string,
): TextEdit {
  const order = [...planShape().properties.keys()];
  const rank = order.indexOf(section);
  const before = [...source.sections.values()].filter(
    ({ name }) => order.indexOf(name) < rank && order.includes(name),
  );
  const text = [`${section}:`, ...lines].map((line) => line + lineBreak).join("");
  const previous = before.reduce<SectionSource | undefined>(
    (latest, one) => (latest === undefined || one.span.start > latest.span.start ? one : latest),
    undefined,
  );
  const at = contentEnd(source.text, previous);
  const needsBreak = at > 0 && !/[\r\n]$/.test(source.text.slice(0, at));
  return { start: at, end: at, newText: (needsBreak ? lineBreak : "") + text };
}

/** Where a section's own lines end: comments and blank lines before the next section belong to that one. */
function contentEnd(text: string, section: SectionSource | undefined): number {
  if (section === undefined) return text.length;
  const tail = /(?:(?:^|(?<=\n|\r(?!\n)))[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$))*$/.exec(
    text.slice(section.span.start, section.span.end),
  );
  return section.span.end - (tail?.[0].length ?? 0);
}
