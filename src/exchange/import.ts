import { type Analysis, type AnalyzeOptions, analyze } from "../plan/analyze.ts";
import type { TextEdit } from "../plan/finding.ts";
import { composed } from "../plan/fix/compose.ts";
import { say, sayList, type Words } from "../plan/words.ts";
import { missingFrom, type Titled } from "./map/columns.ts";
import { guessMapping, titledBy } from "./map/guess.ts";
import type { Mapping, TableMapping } from "./map/mapping.ts";
import { mergeTable } from "./merge/merge-table.ts";
import type { ImportOutcome, SkippedTable, TableOutcome } from "./outcome.ts";
import { readSheets } from "./read/index.ts";
import { type ImportSection, importSections, type Reading, type Sheet } from "./sheet.ts";

export interface ImportOptions extends AnalyzeOptions {
  /** The section that a table fills; guessed where it is not given. */
  readonly section?: ImportSection | undefined;
  /** The id of the tool that the items come from. */
  readonly tool?: string | undefined;
  /** The only table of the source to take. */
  readonly table?: string | undefined;
  /** What a person said about the columns; guessed where it is not given. */
  readonly mapping?: Mapping | undefined;
}

export type ImportResult = { readonly outcome: ImportOutcome } | { readonly problem: Words };

/**
 * Takes a source into a plan: the whole text that results, the edits that lead there and what becomes of each row. Nothing
 * is written. Total: no bytes and no text make it throw.
 */
export function importInto(text: string, bytes: Uint8Array, options: ImportOptions): ImportResult {
  return imported(text, () => readSheets(bytes), options);
}

/** Takes tables that something else has read, such as a connection, into a plan; else as `importInto`. */
export function importSheets(text: string, sheets: readonly Sheet[], options: ImportOptions): ImportResult {
  return imported(text, () => ({ sheets }), options);
}

function imported(text: string, read: () => Reading, options: ImportOptions): ImportResult {
  const before = analyze(text, options);
  if (!before.source.sections.has("commplan")) return { problem: noPlan };
  const unreadable = before.findings.find(({ rule, severity }) => rule === "syntax" && severity === "error");
  // What cannot be read may be the very record that a row is about: it would come to stand twice.
  if (unreadable)
    return {
      problem: say(brokenPlan, { line: lineOf(text, unreadable.span.start), why: unreadable.message }),
    };
  const reading = read();
  if ("problem" in reading) return reading;
  const { tables, skipped } = mapped(reading.sheets, options);
  if (tables.length === 0) return { problem: skipped[0]?.reason ?? emptySource };
  return merged(before, tables, skipped);
}

interface MappedTable {
  readonly mapping: TableMapping;
  readonly titled: Titled;
  readonly notes: readonly Words[];
}

/** The tables with their mappings, those first that others refer to. */
function mapped(sheets: readonly Sheet[], options: ImportOptions) {
  const tables: MappedTable[] = [];
  const skipped: SkippedTable[] = [];
  const names = sheets.map(({ name }) => name);
  if (options.table !== undefined && !names.includes(options.table)) {
    const reason = say(noTable, {
      table: options.table,
      names: sayList(
        names.map((name) => say(quoted, { name })),
        "and",
      ),
    });
    return { tables, skipped: [{ table: options.table, reason }] };
  }
  for (const sheet of sheets) {
    if (options.table !== undefined && sheet.name !== options.table) continue;
    const isNamed = options.mapping?.tables.some(({ table }) => table === sheet.name) ?? false;
    if (sheet.isHidden && options.table === undefined && !isNamed) {
      skipped.push({ table: sheet.name, reason: hiddenSheet });
      continue;
    }
    const table = mappedSheet(sheet, options, sheets.length === 1);
    if ("problem" in table) skipped.push({ table: sheet.name, reason: table.problem });
    else tables.push({ ...table, notes: [...(sheet.notes ?? []), ...table.notes] });
  }
  const rank = ({ mapping }: MappedTable) => importSections.indexOf(mapping.section);
  return { tables: tables.toSorted((a, b) => rank(a) - rank(b)), skipped };
}

function mappedSheet(
  sheet: Sheet,
  { mapping, section, tool }: ImportOptions,
  isOnly: boolean,
): MappedTable | { readonly problem: Words } {
  if (sheet.rows.length === 0) return { problem: emptySource };
  const withTool = (own: TableMapping) => (tool === undefined ? own : { ...own, tool });
  if (mapping === undefined) {
    const guess = guessMapping(sheet, section);
    return "problem" in guess ? guess : { ...guess, mapping: withTool(guess.mapping) };
  }
  const given =
    mapping.tables.find(({ table }) => table === sheet.name) ??
    (isOnly && mapping.tables.length === 1 ? mapping.tables[0] : undefined);
  if (given === undefined) return { problem: notInMapping };
  const own = { ...given, table: sheet.name };
  const titled = titledBy(sheet, own);
  const missing = missingFrom(titled, own);
  const notes =
    missing.length > 0
      ? [
          say(noColumns, {
            titles: sayList(
              missing.map((title) => say(quoted, { name: title })),
              "and",
            ),
          }),
        ]
      : [];
  return { mapping: withTool(own), titled, notes };
}

function merged(
  before: Analysis,
  tables: readonly MappedTable[],
  skipped: readonly SkippedTable[],
): ImportResult {
  let analysis = before;
  const rounds: (readonly TextEdit[])[] = [];
  const outcomes: TableOutcome[] = [];
  for (const { titled, mapping, notes } of tables) {
    const result = mergeTable(analysis, titled, mapping, notes);
    if ("problem" in result) return result;
    analysis = result.analysis;
    rounds.push(...result.rounds);
    outcomes.push(result.outcome);
  }
  const edits = composed(before.text.length, rounds);
  return { outcome: { text: analysis.text, edits, tables: outcomes, skipped } };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

const noPlan: Words = {
  en: "What it is to go into is no plan: it does not begin with “commplan: 1”.",
  "zh-CN": "要导入到的文件不是计划：开头没有“commplan: 1”。",
};
const brokenPlan: Words = {
  en: "The plan cannot be read as a whole, so nothing is imported into it. Line {line}: {why}",
  "zh-CN": "计划中有无法读取的内容，因此不能导入。第 {line} 行：{why}",
};
const emptySource: Words = { en: "There is no table with content in it.", "zh-CN": "其中没有带内容的表格。" };
const noTable: Words = {
  en: "There is no table “{table}”; there is {names}.",
  "zh-CN": "没有名为“{table}”的表格；现有{names}。",
};
const quoted: Words = { en: "“{name}”", "zh-CN": "“{name}”" };
const noColumns: Words = {
  en: "The mapping takes columns that the table has not: {titles}.",
  "zh-CN": "映射文件中的以下列在表格中不存在：{titles}。",
};
const hiddenSheet: Words = {
  en: "it is hidden; it is taken where it is asked for by name",
  "zh-CN": "该工作表已隐藏；按名称指定后可以导入",
};
const notInMapping: Words = { en: "the mapping does not name it", "zh-CN": "映射文件中没有提到它" };
