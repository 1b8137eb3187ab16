import { say, sayList, type Words } from "../../plan/words.ts";
import type { SkippedTable } from "../outcome.ts";
import { type ImportSection, importSections, type Sheet } from "../sheet.ts";
import { missingFrom, type Titled } from "./columns.ts";
import { exportLimitNote } from "./export-limit.ts";
import { guessMappings, titledBy } from "./guess.ts";
import { hasSeveralKinds } from "./kinds-of-rows.ts";
import type { Mapping, TableMapping } from "./mapping.ts";
import { kindsLeft, rowsOfMapping, takesAllKinds } from "./part-rows.ts";

/** What a person said of the tables of a source. */
export interface MappingChoice {
  /** The section that a table fills; guessed where it is not given. */
  readonly section?: ImportSection | undefined;
  /** The id of the tool that the items come from. */
  readonly tool?: string | undefined;
  /** The only table of the source to take. */
  readonly table?: string | undefined;
  /** What a person said about the columns; guessed where it is not given. */
  readonly mapping?: Mapping | undefined;
  /** Who may see the new records, where their rows do not say it. */
  readonly visibility?: string | undefined;
}

/** The rows of a table that go to one section, and how. */
export interface MappedTable {
  readonly mapping: TableMapping;
  readonly titled: Titled;
  /** The whole table, of which these rows may be a part. */
  readonly whole: Titled;
  readonly notes: readonly Words[];
  /** Whether it was made of what a source has instead of a table, so that its name is none that a person knows. */
  readonly isMade?: boolean | undefined;
  /** Whether the whole table holds items of several kinds, and every kind goes somewhere. */
  readonly isOfKinds?: boolean | undefined;
  /** What the keys of all its items begin with, where the source was read whole. */
  readonly scope?: readonly string[] | undefined;
}

export interface MappedTables {
  readonly tables: readonly MappedTable[];
  /** Those that are left out, each with the reason. */
  readonly skipped: readonly SkippedTable[];
  /** The sheets of all that is not taken: what they hold has not gone. */
  readonly others: readonly Sheet[];
}

/** The tables with their mappings, those first that others refer to, and the tables that are left out. */
export function mappedTables(sheets: readonly Sheet[], choice: MappingChoice): MappedTables {
  const tables: MappedTable[] = [];
  const skipped: SkippedTable[] = [];
  const names = sheets.map(({ name }) => name);
  if (choice.table !== undefined && !names.includes(choice.table)) {
    const quotedNames = names.map((name) => say(quoted, { name }));
    const reason = say(noTable, { table: choice.table, names: sayList(quotedNames) });
    return { tables, skipped: [{ table: choice.table, reason }], others: [] };
  }
  for (const sheet of sheets) {
    if (choice.table !== undefined && sheet.name !== choice.table) continue;
    const isNamed = choice.mapping?.tables.some(({ table }) => table === sheet.name) ?? false;
    if (sheet.isHidden && choice.table === undefined && !isNamed) {
      skipped.push({ table: sheet.name, reason: hiddenSheet });
      continue;
    }
    const mapped = mappedSheet(sheet, choice, sheets.length === 1);
    if ("problem" in mapped) skipped.push({ table: sheet.name, reason: mapped.problem });
    else tables.push(...mapped.tables);
  }
  const rank = ({ mapping }: MappedTable) => importSections.indexOf(mapping.section);
  const taken = new Set(tables.map(({ mapping }) => mapping.table));
  const others = sheets.filter(({ name }) => !taken.has(name));
  return { tables: tables.toSorted((a, b) => rank(a) - rank(b)), skipped, others };
}

type MappedSheet = { readonly tables: readonly MappedTable[] } | { readonly problem: Words };

function mappedSheet(sheet: Sheet, choice: MappingChoice, isOnly: boolean): MappedSheet {
  if (sheet.rows.length === 0) return { problem: emptySource };
  if (choice.mapping === undefined) {
    const guess = guessMappings(sheet, choice.section);
    return "problem" in guess
      ? guess
      : withParts(
          sheet,
          choice,
          guess.mappings.map((one) => ({ ...one, titled: guess.titled })),
        );
  }
  const { tables } = choice.mapping;
  const named = tables.filter(({ table }) => table === sheet.name);
  const isOfOne = isOnly && new Set(tables.map(({ table }) => table)).size === 1;
  const given = named.length > 0 ? named : isOfOne ? tables : [];
  if (given.length === 0) return { problem: notInMapping };
  return withParts(
    sheet,
    choice,
    given.map((one) => {
      const mapping = { ...one, table: sheet.name };
      const titled = titledBy(sheet, mapping);
      return { mapping, titled, notes: missingWords(missingFrom(titled, mapping)) };
    }),
  );
}

type Part = Pick<MappedTable, "mapping" | "titled" | "notes">;

/** Each part with its own rows; what is to be said of the whole stands with the first. */
function withParts(sheet: Sheet, choice: MappingChoice, parts: readonly Part[]): MappedSheet {
  const [first] = parts;
  const mappings = parts.map(({ mapping }) => mapping);
  const ofAll =
    first === undefined ? [] : [...exportLimitNote(first.titled), ...kindsLeft(first.titled, mappings)];
  return {
    tables: parts.map(({ mapping, titled, notes }, index) => ({
      mapping: chosen(mapping, choice),
      titled: rowsOfMapping(titled, mapping),
      whole: titled,
      isMade: sheet.section !== undefined,
      scope: sheet.scope,
      isOfKinds: choice.section === undefined && takesSeveralKinds(titled, mappings),
      notes: index === 0 ? [...(sheet.notes ?? []), ...notes, ...ofAll] : notes,
    })),
  };
}

/** Of a kind that no mapping takes, nobody has asked what has gone. */
function takesSeveralKinds(titled: Titled, mappings: readonly TableMapping[]): boolean {
  const isParted = mappings.some(({ rows }) => rows !== undefined);
  return isParted
    ? takesAllKinds(mappings)
    : mappings.some(({ section }) => hasSeveralKinds(titled, section));
}

function chosen(mapping: TableMapping, { tool, visibility }: MappingChoice): TableMapping {
  return {
    ...mapping,
    ...(tool !== undefined && { tool }),
    ...(visibility !== undefined && { fixed: { ...mapping.fixed, visibility } }),
  };
}

function missingWords(titles: readonly string[]): readonly Words[] {
  if (titles.length === 0) return [];
  return [say(noColumns, { titles: sayList(titles.map((title) => say(quoted, { name: title }))) })];
}

export const emptySource: Words = {
  en: "There is no table with content in it.",
  "zh-CN": "其中没有带内容的表格。",
};
const noTable: Words = {
  en: "There is no table “{table}”; there is {names}.",
  "zh-CN": "没有名为“{table}”的表格；现有{names}。",
};
const quoted: Words = { en: "“{name}”", "zh-CN": "“{name}”" };
const noColumns: Words = {
  en: "The mapping takes columns that the table has not: {titles}.",
  "zh-CN": "映射中的以下列在表格中不存在：{titles}。",
};
const hiddenSheet: Words = {
  en: "it is hidden; it is taken where it is asked for by name",
  "zh-CN": "该工作表已隐藏；按名称指定后可以导入",
};
const notInMapping: Words = { en: "the mapping does not name it", "zh-CN": "映射中没有提到它" };
