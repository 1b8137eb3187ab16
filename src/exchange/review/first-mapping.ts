import { guessMappings } from "../map/guess.ts";
import type { Mapping, TableMapping } from "../map/mapping.ts";
import type { Sheet } from "../sheet.ts";
import { rememberedFor } from "./remembered.ts";

/** The mapping to begin with, and of which tables it is a guess. */
export interface FirstMapping {
  readonly mapping: Mapping;
  readonly guessed: ReadonlySet<string>;
}

/**
 * How the tables of a source are read at first: each as it was the last time, else as the source itself knows, else as it
 * is guessed. Hidden tables are left out.
 *
 * @param kept what `remembering` gave
 * @param known the mapping of a source that knows its columns
 */
export function firstMapping(sheets: readonly Sheet[], kept: unknown, known?: Mapping): FirstMapping {
  const guessed = new Set<string>();
  const tables = sheets.flatMap((sheet): readonly TableMapping[] => {
    if (sheet.isHidden) return [];
    const remembered = rememberedFor(sheet, kept);
    if (remembered) return remembered;
    const own = known?.tables.filter(({ table }) => table === sheet.name) ?? [];
    if (own.length > 0) return own;
    const guess = guessMappings(sheet, undefined);
    if ("problem" in guess) return [];
    guessed.add(sheet.name);
    return guess.mappings.map(({ mapping }) => mapping);
  });
  return { mapping: { tables }, guessed };
}
