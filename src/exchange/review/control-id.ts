import type { RowOfTable } from "../import.ts";
import type { MappingChange } from "./change-mapping.ts";

/** The name of a control of the page: what it changes. */
export function controlId({ what, table, section = "", name = "", word = "" }: MappingChange): string {
  return JSON.stringify([what, table, section, name, word]);
}

/** What a control of that name changes; undefined for any other text. */
export function changeOf(id: string): MappingChange | undefined {
  const [what, table, section, name, word] = textsIn(id);
  if (what === undefined || table === undefined) return undefined;
  return { what: what as MappingChange["what"], table, section, name, word } as MappingChange;
}

/** The name of a row that can be left out. */
export function rowId({ table, row }: RowOfTable): string {
  return JSON.stringify([table, String(row)]);
}

/** The row of that name; undefined for any other text. */
export function rowOf(id: string): RowOfTable | undefined {
  const [table, row] = textsIn(id);
  return table === undefined || row === undefined ? undefined : { table, row: Number(row) };
}

function textsIn(id: string): readonly string[] {
  try {
    const data: unknown = JSON.parse(id);
    return Array.isArray(data) && data.every((one) => typeof one === "string") ? data : [];
  } catch {
    return [];
  }
}
