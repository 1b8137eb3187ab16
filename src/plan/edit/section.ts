import type { TextEdit } from "../finding.ts";
import { planShape } from "../schema/shape.ts";
import type { SectionSource, Source } from "../source.ts";
import { lineAt, lineStart } from "../syntax/lines.ts";
import { lineBreakOf } from "./insert.ts";

/**
 * Makes a section that is not there yet at its place in the order of the format.
 *
 * @param lines what stands under its key, indented
 * @returns undefined where the plan is not written as block sections at the left margin
 */
export function insertSection(source: Source, name: string, lines: readonly string[]): TextEdit | undefined {
  if (!isBlockPlan(source)) return undefined;
  const lineBreak = lineBreakOf(source.text);
  const text = [`${name}:`, ...lines].map((line) => line + lineBreak).join("");
  const at = contentEnd(source.text, previousSection(source, name));
  const needsBreak = at > 0 && !/[\r\n]$/.test(source.text.slice(0, at));
  return { start: at, end: at, newText: (needsBreak ? lineBreak : "") + text };
}

/** The section after which one that is not there yet has its place in the order of the format. */
export function previousSection({ sections }: Source, name: string): SectionSource | undefined {
  const order = [...planShape().properties.keys()];
  const rank = order.indexOf(name);
  const before = [...sections.values()].filter(
    (section) => order.indexOf(section.name) < rank && order.includes(section.name),
  );
  return before.reduce<SectionSource | undefined>(
    (latest, one) => (latest === undefined || one.span.start > latest.span.start ? one : latest),
    undefined,
  );
}

/** Whether the sections' keys stand at the left margin: not in braces, and not indented as a whole. */
export function isBlockPlan({ sections, text }: Source): boolean {
  for (const { key } of sections.values()) {
    if (text.slice(lineStart(text, key.start), key.start).replace("\uFEFF", "") !== "") return false;
  }
  return true;
}

/** Where a section's own lines end: comments and blank lines before the next section belong to that one. */
function contentEnd(text: string, section: SectionSource | undefined): number {
  if (section === undefined) return text.length;
  const { node, base = 0, block } = section.items?.at(-1) ?? section.value ?? { node: undefined };
  if (block?.broken) return section.span.end;
  return lineAt(text, node ? base + node.end : section.key.end).next;
}
