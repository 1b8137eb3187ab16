import { cellOf, filledBy, type Titled } from "../map/columns.ts";
import { fieldsOf } from "../map/fields.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import type { TableMapping } from "../map/mapping.ts";
import { oneLine } from "../values/clean.ts";
import { isOwnCount } from "./items.ts";

/** A table that a source has, taken or not. */
export interface TableOfSource {
  readonly mapping: TableMapping;
  readonly titled: Titled;
}

/** What a source holds beside the rows that are taken of a table: nothing of that has gone. */
export interface Present {
  readonly keys: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/**
 * What there is of a table's own source: the rows that its mapping leaves out, by their kind, and those of the other tables,
 * whether they are taken or not. Bare numbers of another table are that table's own.
 *
 * @param others the tables of the source that are not taken
 */
export function presentFor(
  table: MappedTable,
  tables: readonly MappedTable[],
  others: readonly TableOfSource[],
): Present {
  const all = [...tables.map(({ mapping, whole }) => ({ mapping, titled: whole })), ...others];
  const keys = new Set<string>();
  const titles = new Set<string>();
  for (const { mapping, titled } of all) {
    const isSame = mapping.table === table.mapping.table;
    const titleKey = fieldsOf[mapping.section][0]?.key;
    for (const { field, columns } of filledBy(mapping, titled).filled) {
      const into = field.key === "external.key" ? keys : field.key === titleKey ? titles : undefined;
      if (into === undefined) continue;
      for (const row of titled.rows) {
        const cell = oneLine(cellOf({ columns }, row));
        if (into === titles || isSame || !isOwnCount(cell)) into.add(cell);
      }
    }
  }
  return { keys, titles };
}
