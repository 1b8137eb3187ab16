import type { Row, Sheet } from "../sheet.ts";
import { type Field, fieldNamed } from "./fields.ts";
import { headerName } from "./header-name.ts";
import type { TableMapping } from "./mapping.ts";

/** A column of a table with its title. */
export interface Column {
  readonly index: number;
  readonly title: string;
}

/** A table with its titles told apart from its rows. */
export interface Titled {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A field with the columns that fill it: where a title repeats, each of them. */
export interface FilledField {
  readonly field: Field;
  readonly columns: readonly Column[];
}

/** The table below a row of titles; columns without a title are numbered. */
export function titledFrom({ rows }: Sheet, headerIndex: number): Titled {
  const cells = rows[headerIndex]?.cells ?? [];
  const columns = cells.map((title, index) => ({
    index,
    title: title
      .replace(/[\uFEFF]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  }));
  return { columns: columns.filter(({ title }) => title !== ""), rows: rows.slice(headerIndex + 1) };
}

/** The fields that a mapping fills, in the order of the section's fields, and the columns that it leaves. */
export function filledBy(
  mapping: TableMapping,
  { columns }: Titled,
): { readonly filled: readonly FilledField[]; readonly left: readonly Column[] } {
  const keyOf = new Map<string, string | null>();
  for (const [title, key] of Object.entries(mapping.columns)) keyOf.set(headerName(title), key);
  const byKey = new Map<string, Column[]>();
  const left: Column[] = [];
  for (const column of columns) {
    const key = keyOf.get(headerName(column.title));
    if (typeof key !== "string") left.push(column);
    else byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  const filled = [...byKey].flatMap(([key, of]) => {
    const field = fieldNamed(mapping.section, key);
    return field === undefined ? [] : [{ field, columns: of }];
  });
  return { filled, left };
}

/** The columns that a mapping takes and the table has not. */
export function missingFrom({ columns }: Titled, mapping: TableMapping): readonly string[] {
  const names = new Set(columns.map(({ title }) => headerName(title)));
  return Object.entries(mapping.columns).flatMap(([title, key]) =>
    key === null || names.has(headerName(title)) ? [] : title,
  );
}

/** What a row says of a field: of several columns of one title the last that says something, such as the present sprint. */
export function cellOf({ columns }: Pick<FilledField, "columns">, { cells }: Row): string {
  return columns.map(({ index }) => cells[index] ?? "").findLast((cell) => cell.trim() !== "") ?? "";
}
