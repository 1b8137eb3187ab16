import type { ImportOptions } from "../exchange/import.ts";
import { fieldNamed } from "../exchange/map/fields.ts";
import { guessMappings } from "../exchange/map/guess.ts";
import type { TableMapping } from "../exchange/map/mapping.ts";
import type { ImportOutcome, TableOutcome } from "../exchange/outcome.ts";
import type { ImportSection, Sheet } from "../exchange/sheet.ts";
import { type Pulled, sheetsOf } from "./records.ts";

/**
 * What came of it without what there is nothing to tell of: empty tables, though not what is to be said of the whole, and items that are
 * gone from one section and came to another.
 */
export function sifted(outcome: ImportOutcome): ImportOutcome {
  return { ...outcome, tables: withoutEmpty(outcome.tables) };
}

/** The tables that were pulled, each with the mapping by which it is read. */
export function tablesOf(
  pulled: Pulled,
  options: Pick<ImportOptions, "section" | "mapping">,
): { readonly sheets: readonly Sheet[]; readonly mapping: { readonly tables: readonly TableMapping[] } } {
  const sheets = sheetsOf(pulled, options.section);
  const given = options.mapping?.tables ?? [];
  const tables = sheets.flatMap((sheet) => {
    const own = given.filter(({ table }) => table === sheet.name);
    if (own.length > 0) return own;
    return pulled.sheets === undefined ? byKeys(sheet) : guessed(sheet);
  });
  return { sheets, mapping: { tables } };
}

/** The titles of the columns are the keys of the plan, so that nothing is to be guessed. */
function byKeys({ name, section, tool = "", rows }: Sheet): readonly TableMapping[] {
  if (section === undefined) return [];
  const titles = rows[0]?.cells ?? [];
  const columns = Object.fromEntries(titles.map((title) => [title, keyOf(section, title)]));
  return [{ table: name, section, columns, tool }];
}

/** The key that a column fills; null for one that an import has no place for, which is then told. */
function keyOf(section: ImportSection, title: string): string | null {
  const key = { key: "external.key", url: "external.url" }[title] ?? title;
  return fieldNamed(section, key) === undefined ? null : key;
}

function guessed(sheet: Sheet): readonly TableMapping[] {
  const guess = guessMappings(sheet, sheet.section);
  return "problem" in guess ? [] : guess.mappings.map(({ mapping }) => mapping);
}

function withoutEmpty(tables: readonly TableOutcome[]): readonly TableOutcome[] {
  const keys = new Set(tables.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const told = tables.map((table) => ({ ...table, gone: table.gone.filter(({ key }) => !keys.has(key)) }));
  const kept = told.filter(({ rows, gone }) => rows.length > 0 || gone.length > 0);
  const homeless = told.filter((table) => !kept.includes(table)).flatMap(({ notes }) => notes);
  return kept.map((table, index) =>
    index === 0 ? { ...table, notes: [...homeless, ...table.notes] } : table,
  );
}
