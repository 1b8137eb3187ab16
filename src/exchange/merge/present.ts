import { cellOf, filledBy, type Titled } from "../map/columns.ts";
import { fieldsOf } from "../map/fields.ts";
import type { MappedTable } from "../map/mapped-tables.ts";
import type { TableMapping } from "../map/mapping.ts";
import { oneLine } from "../values/clean.ts";
import { isOwnCount } from "./items.ts";

/** A table that a source has, taken or not. */
export interface TableOfSource {
  /** Its tool is the plan's own id for it; where it has none, nobody knows whose keys these are. */
  readonly mapping: TableMapping;
  readonly titled: Titled;
}

/** What a source holds beside the rows that are taken of a table: nothing of that has gone. */
export interface Present {
  readonly hasKey: (key: string) => boolean;
  readonly hasTitle: (title: string) => boolean;
}

/**
 * What there is of a table's own source: the rows that its mapping leaves out, by their kind, and those of the other tables,
 * whether they are taken or not. Keys of another tool are that tool's own, and bare numbers of another table that table's.
 * What has only its title is found where records of its section may be: a risk that is called as a milestone was does not
 * stand for it.
 *
 * @param tables those that are taken, with what became of their mapping
 * @param others the tables of the source that are not taken
 */
export function presentIn(
  tables: readonly MappedTable[],
  others: readonly TableOfSource[],
): (table: MappedTable) => Present {
  const keys = setsByName();
  const ownCounts = setsByName();
  const titles = setsByName();
  const read = ({ mapping, titled }: TableOfSource, titlesOf: readonly string[]) => {
    const titleKey = fieldsOf[mapping.section][0]?.key;
    for (const { field, columns } of filledBy(mapping, titled).filled) {
      const isKey = field.key === "external.key";
      if (!isKey && field.key !== titleKey) continue;
      for (const row of titled.rows) {
        const cell = oneLine(cellOf({ columns }, row));
        if (!isKey) for (const name of titlesOf) titles(name).add(cell);
        else if (isOwnCount(cell)) ownCounts(mapping.table).add(cell);
        else keys(mapping.tool ?? anywhere).add(cell);
      }
    }
  };
  for (const { mapping, whole } of tables)
    read({ mapping, titled: whole }, [ofTable(mapping), ofSection(mapping)]);
  for (const other of others) read(other, [anywhere]);
  return ({ mapping }) => ({
    hasKey: (key) =>
      ownCounts(mapping.table).has(key) ||
      [anywhere, mapping.tool ?? anywhere].some((tool) => keys(tool).has(key)),
    hasTitle: (title) =>
      [anywhere, ofTable(mapping), ofSection(mapping)].some((name) => titles(name).has(title)),
  });
}

const anywhere = "";

function ofTable({ table }: TableMapping): string {
  return `table ${table}`;
}

function ofSection({ section }: TableMapping): string {
  return `section ${section}`;
}

function setsByName(): (name: string) => Set<string> {
  const sets = new Map<string, Set<string>>();
  return (name) => {
    const set = sets.get(name) ?? new Set<string>();
    sets.set(name, set);
    return set;
  };
}
