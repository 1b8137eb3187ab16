import { type Analysis, createAnalyzer } from "../analyze.ts";
import type { TextEdit } from "../finding.ts";
import { applied } from "../fix/fix-text.ts";
import type { Span } from "../path.ts";
import { planShape } from "../schema/shape.ts";
import { slippedKeys } from "../slipped-keys.ts";
import { type Line, linesOf } from "../syntax/lines.ts";

/**
 * The edits that indent lines which cannot be read where they stand, such as a record pasted from elsewhere: as one,
 * under what is above them, where the plan then has the fewest slips. Nothing where they can be read, or where that
 * would not help. A first line that was pasted behind the indentation that was there is moved by itself.
 */
export function indentedToFit(analysis: Analysis, range: Span): readonly TextEdit[] {
  const { source, text, options } = analysis;
  if (source.text !== text) return [];
  const lines = writtenLines(text, range);
  const [first] = lines;
  if (first === undefined || lines.length > mostLines || !isTroubled(analysis, first, lines.at(-1) ?? first))
    return [];
  const analyzer = createAnalyzer();
  let fewest = slipsIn(analysis);
  let best: readonly TextEdit[] = [];
  for (const edits of candidates(text, lines)) {
    const slips = slipsIn(analyzer.analyze(applied(text, edits), options));
    if (slips >= fewest) continue;
    fewest = slips;
    best = edits;
  }
  return best;
}

/** More is hardly ever pasted, and would take long to try. */
const mostLines = 500;

interface Written extends Line {
  readonly lead: string;
  readonly column: number;
  readonly content: string;
}

function writtenLines(text: string, range: Span): readonly Written[] {
  const lines: Written[] = [];
  for (const line of linesOf(text)) {
    const isIn =
      line.start < Math.max(range.end, range.start + 1) && range.start < Math.max(line.next, line.start + 1);
    const written = isIn ? writtenOf(text, line) : undefined;
    if (written) lines.push(written);
  }
  return lines;
}

function writtenOf(text: string, line: Line): Written | undefined {
  const whole = text.slice(line.start, line.end);
  const lead = /^[ \t]*/.exec(whole)?.[0] ?? "";
  const content = whole.slice(lead.length);
  return content === "" ? undefined : { ...line, lead, column: lead.replaceAll("\t", "  ").length, content };
}

/** Whether something of the lines cannot be read, or is a section that the format does not have. */
function isTroubled({ source }: Analysis, first: Line, last: Line): boolean {
  // A list that begins with the pasted lines makes those below it the ones that stand wrong.
  const touches = ({ start, end }: Span) => start <= last.next && first.start < end;
  if (source.broken.some(touches)) return true;
  const known = planShape().properties;
  return [...source.sections.values()].some(
    ({ name, key }) => touches(key) && !known.has(name) && !name.startsWith("x-"),
  );
}

/**
 * What cannot be read weighs more than anything that can be, since it hides its own faults; and so does each key at the
 * margin that belongs elsewhere, though all of them are told at once.
 */
function slipsIn({ findings, source }: Analysis): number {
  const countOf = (id: string) => findings.filter(({ rule }) => rule === id).length;
  const slipped = slippedKeys(source).reduce((sum, { names }) => sum + names.length, 0);
  return (countOf("syntax") + source.broken.length) * 1_000_000 + slipped * 1_000 + countOf("schema");
}

/** The lines at each column where they may belong, the innermost first: as they stand to each other, or the first by itself. */
function* candidates(text: string, lines: readonly Written[]): Generator<readonly TextEdit[]> {
  const [first, ...others] = lines;
  if (first === undefined) return;
  const inner = Math.min(...others.map(({ column }) => column));
  const behindDash = (/^(?:- +)+/.exec(first.content)?.[0] ?? "").length;
  for (const column of columnsAround(text, lines)) {
    const shift = column - first.column;
    if (lines.every((line) => line.column + shift >= 0))
      yield lines.flatMap((line) => moved(line, line.column + shift));
    const own = column + behindDash - inner;
    if (others.length > 0 && own !== shift)
      yield [...moved(first, column), ...others.flatMap((line) => moved(line, line.column + own))];
  }
}

function moved({ start, lead }: Written, column: number): readonly TextEdit[] {
  const newText = " ".repeat(Math.max(0, column));
  return newText === lead ? [] : [{ start, end: start + lead.length, newText }];
}

/** The columns of the dashes and keys under which the lines stand, and of the line below them. */
function columnsAround(text: string, lines: readonly Written[]): readonly number[] {
  const columns = new Set<number>();
  const above = [...linesOf(text.slice(0, lines[0]?.start))].flatMap((line) => writtenOf(text, line) ?? []);
  let limit = Number.POSITIVE_INFINITY;
  for (const { column, content } of above.toReversed()) {
    if (content.startsWith("#") || column >= limit) continue;
    const behindDash = (/^(?:- +)+/.exec(content)?.[0] ?? "").length;
    if (/:(?:\s+#.*)?$/.test(content) && limit === Number.POSITIVE_INFINITY)
      columns.add(column + behindDash + 2);
    if (behindDash > 0) columns.add(column + behindDash);
    columns.add(column);
    limit = column;
    if (column === 0) break;
  }
  const below = writtenOf(text, lineBelow(text, lines.at(-1)));
  if (below && !below.content.startsWith("#")) columns.add(below.column);
  return [...columns].slice(0, mostColumns);
}

/** No plan is nested deeper. */
const mostColumns = 12;

function lineBelow(text: string, last: Line | undefined): Line {
  const [line] = linesOf(text, last?.next ?? text.length);
  return line ?? { start: text.length, end: text.length, next: text.length };
}
