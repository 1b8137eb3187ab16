import { say, type Words } from "../../plan/words.ts";
import { type ImportSection, importSections, type Row, type Sheet } from "../sheet.ts";
import { type Titled, titledFrom } from "./columns.ts";
import { fieldsOf } from "./fields.ts";
import { headerName } from "./header-name.ts";
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
  const section = asked ?? likeliest(sheet, titled);
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

/** What only a table of one kind has as a column; and words in the name of the table. */
const marks: readonly {
  readonly section: ImportSection;
  readonly columns: readonly string[];
  readonly name: RegExp;
}[] = [
  {
    section: "risks",
    columns: [
      "probability",
      "likelihood",
      "可能性",
      "概率",
      "发生概率",
      "风险等级",
      "风险描述",
      "风险名称",
      "风险编号",
      "缓解措施",
      "mitigation",
      "risk",
      "风险",
    ],
    name: /risk|风险/i,
  },
  {
    section: "feedback",
    columns: [
      "反馈内容",
      "反馈人",
      "反馈时间",
      "feedback",
      "意见",
      "反馈",
      "received",
      "客户名称",
      "reporter email",
    ],
    name: /feedback|反馈|工单|投诉/i,
  },
  {
    section: "stakeholders",
    columns: [
      "姓名",
      "干系人",
      "相关方",
      "stakeholder",
      "influence",
      "影响力",
      "所属方",
      "side",
      "organization",
      "organisation",
    ],
    name: /stakeholder|干系人|相关方|联系人/i,
  },
  {
    section: "milestones",
    columns: ["里程碑名称", "milestone name", "基线日期", "实际达成日期", "due on", "承诺日期", "验收标准"],
    name: /milestone|里程碑/i,
  },
  {
    section: "issues",
    columns: [
      "severity",
      "严重程度",
      "问题",
      "问题描述",
      "问题名称",
      "缺陷",
      "解决期限",
      "root cause",
      "根本原因",
    ],
    name: /issue|问题|缺陷|bug/i,
  },
];

/** Tables of records that an import does not fill, by what people call them: never to be taken for work. */
const ofOthers =
  /\b(?:actions?|changes?|decisions?|communications?|events?|meetings?|log|glossary|goals?)\b|行动项|变更|决策|沟通|会议|术语|满意度/i;

function likeliest({ name }: Sheet, { columns }: Titled): ImportSection {
  const names = new Set(columns.map(({ title }) => headerName(title)));
  const byName = marks.find((mark) => mark.name.test(name));
  if (byName && name !== "") return byName.section;
  const hasTitleOf = (section: ImportSection) =>
    fieldsOf[section][0]?.aliases.some((alias) => names.has(headerName(alias))) ?? false;
  const byColumns = marks.find(
    ({ section, columns: own }) => hasTitleOf(section) && own.some((one) => names.has(one)),
  );
  if (byColumns) return byColumns.section;
  // 里程碑 beside a title is what a work item belongs to; where nothing else is a title, it is the title.
  return !hasTitleOf("work") && (names.has("里程碑") || names.has("milestone")) ? "milestones" : "work";
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
