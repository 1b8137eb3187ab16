import { say, sayList, type Words } from "../../plan/words.ts";
import { cleanText } from "../values/clean.ts";
import type { Column, Titled } from "./columns.ts";
import { headerName } from "./header-name.ts";
import type { RowsOfKind, TableMapping } from "./mapping.ts";

/** The rows that a mapping takes: all, or those that a column calls so. */
export function rowsOfMapping(titled: Titled, { rows: wanted }: TableMapping): Titled {
  if (wanted === undefined) return titled;
  return {
    ...titled,
    rows: titled.rows.filter((row) => takes(wanted, kindIn(titled, wanted.column, row.cells))),
  };
}

/** Rows that none of the mappings of a table takes, by what their column calls them: never left out in silence. */
export function kindsLeft(titled: Titled, mappings: readonly TableMapping[]): readonly Words[] {
  if (mappings.some(({ rows }) => rows === undefined)) return [];
  const counts = new Map<string, number>();
  const [column = ""] = mappings.flatMap(({ rows }) => rows?.column ?? []);
  for (const { cells } of titled.rows) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const isTaken = mappings.some(({ rows }) => rows && takes(rows, kindIn(titled, rows.column, cells)));
    if (isTaken) continue;
    const kind = kindIn(titled, column, cells);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const kinds = [...counts]
    .slice(0, mostNamed)
    .map(([kind, count]) => say(counted, { kind: kind || "—", count }));
  return [say(left, { column, kinds: sayList(kinds) })];
}

const mostNamed = 12;

/** Whether the mappings of a table take every kind of row that it may have, those of today and others. */
export function takesAllKinds(mappings: readonly TableMapping[]): boolean {
  const parts = mappings.flatMap(({ rows }) => rows ?? []);
  if (parts.length < mappings.length) return true;
  return parts.some(
    (part) =>
      part.values === undefined &&
      (part.except ?? []).every((kind) =>
        parts.some((other) => other !== part && takes(other, kindKey(kind))),
      ),
  );
}

/** What a column says of each row, as often as it does; in the order of the first rows. */
export function kindsIn(titled: Titled, title: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of titled.rows) {
    const kind = kindIn(titled, title, cells);
    if (kind !== "") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function takes({ values, except }: RowsOfKind, kind: string): boolean {
  const isIn = (list: readonly string[]) => list.some((one) => kindKey(one) === kindKey(kind));
  return values !== undefined ? isIn(values) : !isIn(except ?? []);
}

function kindIn({ columns }: Titled, title: string, cells: readonly string[]): string {
  const named = columns.filter((column: Column) => headerName(column.title) === headerName(title));
  return cleanText(named.map(({ index }) => cells[index] ?? "").find((cell) => cell.trim() !== "") ?? "");
}

/** Kinds are told apart as people do: neither case nor width matter. */
export function kindKey(kind: string): string {
  return kind.normalize("NFKC").trim().toLowerCase();
}

const counted: Words = { en: "“{kind}” ({count})", "zh-CN": "“{kind}”（{count} 行）" };
const left: Words = {
  en: "Rows of other kinds were left out (“{column}”): {kinds}.",
  "zh-CN": "按“{column}”未导入的行：{kinds}。",
};
