import { say, type Words } from "../../plan/words.ts";
import { type ImportSection, importSections, type NamedColumns, type Row, type Sheet } from "../sheet.ts";
import { type Titled, titledFrom } from "./columns.ts";
import { fieldNamed, fieldsOf } from "./fields.ts";
import { headerName } from "./header-name.ts";
import { kindsOfRows } from "./kinds-of-rows.ts";
import { likeliestSection, ofOthers } from "./likeliest-section.ts";
import type { RowsOfKind, TableMapping } from "./mapping.ts";

/** How many rows may stand above the titles. */
const mostAbove = 10;

/** A mapping that was guessed, and what a person has to know about it. */
export interface GuessedMapping {
  readonly mapping: TableMapping;
  readonly notes: readonly Words[];
}

/** How a table is read, by a mapping for each kind of its rows, or why it cannot be guessed. */
export type Guess =
  | { readonly mappings: readonly GuessedMapping[]; readonly titled: Titled }
  | { readonly problem: Words };

/** Guesses which row has the titles, which section a table fills, or each kind of its rows, and which key each column. */
export function guessMappings(sheet: Sheet, wanted: ImportSection | undefined): Guess {
  const { named } = sheet;
  if (named !== undefined && (wanted === undefined || wanted === named.section)) {
    const section = importSections.find((one) => one === named.section);
    if (section === undefined) return { problem: otherRecords };
    const guess = namedMapping(sheet, named, section);
    if (guess !== undefined) return guess;
  }
  const asked = wanted ?? sheet.section;
  if (asked === undefined && ofOthers.test(sheet.name)) return { problem: otherRecords };
  const candidates = asked === undefined ? importSections : [asked];
  const headerIndex = headerOf(sheet, candidates);
  if (headerIndex === undefined) return { problem: noTitles };
  const titled = titledFrom(sheet, headerIndex);
  const section = asked ?? likeliestSection(sheet, titled);
  const parts = asked === undefined ? kindsOfRows(titled) : undefined;
  // A table of defects alone that looks like one is taken whole.
  const kinds = section === "work" || parts?.isMixed ? parts?.kinds : undefined;
  if (kinds === undefined) return { titled, mappings: [guessFor(sheet, titled, section)] };
  return {
    titled,
    mappings: kinds.map(({ section: own, rows }) => guessFor(sheet, titled, own, rows)),
  };
}

/** Guesses which key each column of a table fills that goes to a section, whole or with some of its rows. */
export function guessFor(
  sheet: Sheet,
  titled: Titled,
  section: ImportSection,
  rows?: RowsOfKind,
): GuessedMapping {
  const { columns, notes } = withoutTrap(columnsFor(section, titled));
  const tool = sheet.tool ?? toolOf(titled);
  return {
    mapping: {
      ...{ table: sheet.name, section, columns },
      ...(rows && { rows }),
      ...(tool !== undefined && { tool }),
    },
    notes,
  };
}

/** The mapping that a source names itself; undefined where the row of titles is gone. */
function namedMapping(sheet: Sheet, { row, keys }: NamedColumns, section: ImportSection): Guess | undefined {
  const headerIndex = sheet.rows.findIndex(({ number }) => number === row);
  if (headerIndex < 0) return undefined;
  const titled = titledFrom(sheet, headerIndex);
  const columns: Record<string, string | null> = {};
  for (const { index, title } of titled.columns) {
    const key = keys.get(index) ?? "";
    columns[title] = fieldNamed(section, key) === undefined ? (columns[title] ?? null) : key;
  }
  return { titled, mappings: [{ mapping: { table: sheet.name, section, columns }, notes: [] }] };
}

/** The table read by a mapping that a person gave: its titles are in the first row that has most of the mapping's columns. */
export function titledBy(sheet: Sheet, { columns }: TableMapping): Titled {
  const wanted = new Set(Object.keys(columns).map(headerName));
  const hits = sheet.rows
    .slice(0, mostAbove)
    .map(({ cells }) => cells.filter((cell) => wanted.has(headerName(cell))).length);
  return titledFrom(sheet, Math.max(0, hits.indexOf(Math.max(...hits))));
}

/** The table with its first row as titles, where nothing shows which row has them. */
export function titlesOf(sheet: Sheet): Titled {
  return titledFrom(sheet, 0);
}

/** The first of the rows that two names of columns stand in, one of them a title's. */
function headerOf({ rows }: Sheet, sections: readonly ImportSection[]): number | undefined {
  const index = rows
    .slice(0, mostAbove)
    .findIndex((row) => sections.some((section) => matches(section, row)));
  return index < 0 ? undefined : index;
}

function matches(section: ImportSection, { cells }: Row): boolean {
  const names = new Set(cells.map(headerName));
  const [title, ...others] = fieldsOf[section];
  const has = ({ aliases }: { readonly aliases: readonly string[] }) =>
    aliases.some((alias) => names.has(headerName(alias)));
  return title !== undefined && has(title) && others.some(has) && names.size > 1;
}

/** By each column's title the key that it fills, else null. A key is filled by one title, the one that its field likes best. */
type Columns = TableMapping["columns"];

function columnsFor(section: ImportSection, titled: Titled): Columns {
  const names = new Set(titled.columns.map(({ title }) => headerName(title)));
  const chosen = new Map<string, string>();
  for (const { key, aliases } of fieldsOf[section]) {
    const free = aliases
      .map(headerName)
      .find((alias) => names.has(alias) && !chosen.has(alias) && mayFill(key, alias, titled));
    if (free !== undefined) chosen.set(free, key);
  }
  return Object.fromEntries(
    titled.columns.map(({ title }) => [title, chosen.get(headerName(title)) ?? null]),
  );
}

/** 影响 is the degree in one register and the story in another: a column of stories is no degree. */
function mayFill(key: string, alias: string, titled: Titled): boolean {
  if (key !== "impact" && key !== "probability") return true;
  const index = titled.columns.find(({ title }) => headerName(title) === alias)?.index ?? -1;
  const texts = titled.rows.slice(0, 50).map(({ cells }) => (cells[index] ?? "").trim());
  const given = texts.filter((text) => text !== "");
  return given.filter((text) => text.length <= 12).length * 2 >= given.length;
}

/** 完成时间 is the planned end to some programs and the actual one to others: beside a start and no due date nobody knows. */
function withoutTrap(columns: Columns): { readonly columns: Columns; readonly notes: readonly Words[] } {
  const keys = new Set(Object.values(columns));
  const trap = Object.keys(columns).find((title) => /^完成(?:时间|日期)$/.test(headerName(title)));
  if (trap === undefined || columns[trap] === null || keys.has("due") || !keys.has("start"))
    return { columns, notes: [] };
  return { columns: { ...columns, [trap]: null }, notes: [say(plannedOrActual, { title: trap })] };
}

/** The tool that a table's columns give away. */
function toolOf({ columns }: Titled): string | undefined {
  const names = new Set(columns.map(({ title }) => headerName(title)));
  if (names.has("issue key")) return "jira";
  return names.has("closed at") && names.has("weight") && names.has("url") ? "gitlab" : undefined;
}

const noTitles: Words = {
  en: "No row of titles was found among the first ten rows: one with a title and at least one more known column. A mapping can say which columns to take.",
  "zh-CN": "前十行中没有找到标题行（应有名称列和至少一个可识别的列）。可用映射文件指定要导入的列。",
};
const otherRecords: Words = {
  en: "its name is that of records which an import does not fill; it is taken where a section is named for it",
  "zh-CN": "从名称看，其中的记录不在可导入之列；指定导入到哪个部分后可以导入",
};
const plannedOrActual: Words = {
  en: "“{title}” can be the planned or the actual end, so it was left out. Map it to “due” or to the actual date.",
  "zh-CN": "“{title}”可能是计划完成日期，也可能是实际完成日期，因此没有导入。请在映射文件中指明。",
};
