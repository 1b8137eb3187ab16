import { type Mapping, readMapping, type TableMapping } from "../map/mapping.ts";
import type { Sheet } from "../sheet.ts";
import { oneLine } from "../values/clean.ts";
import { titledSheet } from "./change-mapping.ts";

/** How a table with these titles was taken the last time: by no mapping where it was left out. */
export interface RememberedTable {
  readonly titles: readonly string[];
  readonly tables: readonly TableMapping[];
}

/** More kinds of tables than a person imports. */
const most = 60;

/** How a table with the same titles was taken the last time; undefined where there was none. Total: what was kept may be anything. */
export function rememberedFor(sheet: Sheet, kept: unknown): readonly TableMapping[] | undefined {
  const rows = sheet.rows.slice(0, 10).map(({ cells }) => signature(cells));
  const found = listOf(kept).find(({ titles }) => rows.includes(signature(titles)));
  if (found === undefined) return undefined;
  const read = readMapping(JSON.stringify({ tables: found.tables }));
  return "problem" in read
    ? undefined
    : read.mapping.tables.map((table) => ({ ...table, table: sheet.name }));
}

/** What is kept from now on, the tables of this import first. */
export function remembering(
  kept: unknown,
  sheets: readonly Sheet[],
  mapping: Mapping,
): readonly RememberedTable[] {
  const fresh = sheets.flatMap((sheet): readonly RememberedTable[] => {
    const tables = mapping.tables.filter(({ table }) => table === sheet.name);
    const titles = titledSheet(sheet, tables).columns.map(({ title }) => title);
    return titles.length > 0 && sheet.isHidden !== true ? [{ titles, tables }] : [];
  });
  const isFresh = new Set(fresh.map(({ titles }) => signature(titles)));
  const old = listOf(kept).filter(({ titles }) => !isFresh.has(signature(titles)));
  return [...fresh, ...old].slice(0, most);
}

function signature(titles: readonly string[]): string {
  return JSON.stringify([...new Set(titles.map(oneLine).filter((title) => title !== ""))].toSorted());
}

function listOf(kept: unknown): readonly RememberedTable[] {
  return Array.isArray(kept) ? kept.filter(isRemembered) : [];
}

function isRemembered(one: unknown): one is RememberedTable {
  if (typeof one !== "object" || one === null) return false;
  const { titles, tables }: Readonly<Record<string, unknown>> = { ...one };
  return Array.isArray(titles) && titles.every((title) => typeof title === "string") && Array.isArray(tables);
}
