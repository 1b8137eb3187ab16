import { type Analysis, type AnalyzeOptions, analyze } from "../plan/analyze.ts";
import type { TextEdit } from "../plan/finding.ts";
import { composed } from "../plan/fix/compose.ts";
import { refusalOfLater } from "../plan/migrate/refusal-of-later.ts";
import { say, type Words } from "../plan/words.ts";
import { emptySource, type MappedTable, type MappingChoice, mappedTables } from "./map/mapped-tables.ts";
import { withGone } from "./merge/gone.ts";
import { mergeTable } from "./merge/merge-table.ts";
import type { ImportOutcome, SkippedTable, TableOutcome } from "./outcome.ts";
import type { Encoding } from "./read/decode.ts";
import { readSheets } from "./read/index.ts";
import { readPages } from "./read/pages.ts";
import type { Reading, Sheet } from "./sheet.ts";
import { finished, type Steps } from "./steps.ts";

export interface ImportOptions extends AnalyzeOptions, MappingChoice {
  /** How a table that is text is written; as its bytes show, where it is not given. */
  readonly encoding?: Encoding | undefined;
  /** Rows that a person leaves out. */
  readonly leaveOut?: readonly RowOfTable[] | undefined;
}

/** A row of a source by its table and its number, as `RowOutcome` tells it. */
export interface RowOfTable {
  readonly table: string;
  readonly row: number;
}

export type ImportResult = { readonly outcome: ImportOutcome } | { readonly problem: Words };

/**
 * Takes a source into a plan: the whole text that results, the edits that lead there and what becomes of each row. Nothing
 * is written. Total: no bytes and no text make it throw.
 */
export function importInto(text: string, bytes: Uint8Array, options: ImportOptions): ImportResult {
  const encoding = options.encoding ?? options.mapping?.encoding;
  return finished(imported(text, () => readSheets(bytes, encoding), options));
}

/** As `importInto`, of several files that are parts of one source. */
export function importPages(
  text: string,
  files: readonly Uint8Array[],
  options: ImportOptions,
): ImportResult {
  const encoding = options.encoding ?? options.mapping?.encoding;
  return finished(imported(text, () => readPages(files, encoding), options));
}

/** Takes tables that something else has read, such as a connection, into a plan; else as `importInto`. */
export function importSheets(text: string, sheets: readonly Sheet[], options: ImportOptions): ImportResult {
  return finished(importSteps(text, sheets, options));
}

/** As `importSheets`, with rests between its steps. */
export function importSteps(
  text: string,
  sheets: readonly Sheet[],
  options: ImportOptions,
): Steps<ImportResult> {
  return imported(text, () => ({ sheets }), options);
}

function* imported(text: string, read: () => Reading, options: ImportOptions): Steps<ImportResult> {
  yield "comparing";
  const before = analyze(text, options);
  if (!before.source.sections.has("commplan")) return { problem: noPlan };
  const later = refusalOfLater(before.source);
  if (later) return { problem: later };
  const unreadable = before.findings.find(({ rule, severity }) => rule === "syntax" && severity === "error");
  // What cannot be read may be the very record that a row is about: it would come to stand twice.
  if (unreadable)
    return {
      problem: say(brokenPlan, { line: lineOf(text, unreadable.span.start), why: unreadable.message }),
    };
  const reading = read();
  if ("problem" in reading) return reading;
  const { tables, skipped, others } = mappedTables(reading.sheets, options);
  if (tables.length === 0) return { problem: skipped[0]?.reason ?? emptySource };
  return yield* merged(before, {
    tables,
    skipped,
    others,
    tool: options.tool,
    leaveOut: options.leaveOut ?? [],
  });
}

interface Merging {
  readonly tables: readonly MappedTable[];
  readonly skipped: readonly SkippedTable[];
  readonly others: readonly Sheet[];
  readonly tool: string | undefined;
  readonly leaveOut: readonly RowOfTable[];
}

function* merged(
  before: Analysis,
  { tables, skipped, others, tool, leaveOut }: Merging,
): Steps<ImportResult> {
  let analysis = before;
  const rounds: (readonly TextEdit[])[] = [];
  const outcomes: TableOutcome[] = [];
  for (const table of tables) {
    const own = leaveOut.filter((one) => one.table === table.mapping.table).map(({ row }) => row);
    const result = yield* mergeTable(analysis, table, new Set(own));
    if ("problem" in result) return result;
    analysis = result.analysis;
    rounds.push(...result.rounds);
    outcomes.push(result.outcome);
  }
  const edits = composed(before.text.length, rounds);
  const told = withGone(before, { tables, others, outcomes, tool });
  return { outcome: { text: analysis.text, edits, tables: told, skipped } };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

const noPlan: Words = {
  en: "What it is to go into is no plan: it does not begin with “commplan: 1”.",
  "zh-CN": "目标文件不是计划：开头没有“commplan: 1”。",
};
const brokenPlan: Words = {
  en: "The plan cannot be read as a whole, so nothing is imported into it. Line {line}: {why}",
  "zh-CN": "计划中有无法读取的内容，因此不能导入。第 {line} 行：{why}",
};
