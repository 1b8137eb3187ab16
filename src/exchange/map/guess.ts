import { say, type Words } from "../../plan/words.ts";
import { type ImportSection, importSections, type Row, type Sheet } from "../sheet.ts";
import { type Titled, titledFrom } from "./columns.ts";
import { fieldsOf } from "./fields.ts";
import { headerName } from "./header-name.ts";
import { likeliestSection, ofOthers } from "./likeliest-section.ts";
import type { TableMapping } from "./mapping.ts";

/** How many rows may stand above the titles. */
const mostAbove = 10;

/** A mapping that was guessed, with the table read by it, or why none could be. */
export type Guess =
  | { readonly mapping: TableMapping; readonly titled: Titled; readonly notes: readonly Words[] }
  | { readonly problem: Words };

/** Guesses which row has the titles, which section a table fills, and which key each column. */
export function guessMapping(sheet: Sheet, wanted: ImportSection | undefined): Guess {
  const asked = wanted ?? sheet.section;
  if (asked === undefined && ofOthers.test(sheet.name)) return { problem: otherRecords };
  const candidates = asked === undefined ? importSections : [asked];
  const headerIndex = headerOf(sheet, candidates);
  if (headerIndex === undefined) return { problem: noTitles };
  const titled = titledFrom(sheet, headerIndex);
  const section = asked ?? likeliestSection(sheet, titled);
  const { columns, notes } = withoutTrap(columnsFor(section, titled));
  const tool = sheet.tool ?? toolOf(titled);
  const mapping = { table: sheet.name, section, columns, ...(tool !== undefined && { tool }) };
  return { mapping, titled, notes };
}

/** The table read by a mapping that a person gave: its titles are in the first row that has most of the mapping's columns. */
export function titledBy(sheet: Sheet, { columns }: TableMapping): Titled {
  const wanted = new Set(Object.keys(columns).map(headerName));
  const hits = sheet.rows
    .slice(0, mostAbove)
    .map(({ cells }) => cells.filter((cell) => wanted.has(headerName(cell))).length);
  return titledFrom(sheet, Math.max(0, hits.indexOf(Math.max(...hits))));
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
