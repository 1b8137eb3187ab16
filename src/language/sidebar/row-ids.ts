import type { Item } from "./view.ts";

/**
 * The ids of the records' lines: by the record's own id, so that they outlive edits above them. A second
 * record of the same id, or one without any, is told apart by its number.
 */
export function rowIds(uri: string, items: readonly Pick<Item, "section" | "record">[]): readonly string[] {
  const taken = new Set<string>();
  return items.map(({ section, record }, index) => {
    const named = `${uri}#${section}/${record.id ?? ""}`;
    const id = record.id === undefined || taken.has(named) ? `${named}/${index}` : named;
    taken.add(id);
    return id;
  });
}
