import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { entryOf } from "../syntax/nodes.ts";
import { insertEntries, type NewEntry } from "./insert.ts";
import { placeOf } from "./place.ts";
import { replaceValue } from "./replace.ts";

/**
 * Gives keys of a mapping their values: over the old value where the key is written, else as new keys. Undefined
 * where the mapping is not written at that path itself, so that nothing is changed for those who share an anchor.
 */
export function setEntries(
  source: Source,
  path: Path,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const mapping = nodeAt(source, path)?.node;
  if (mapping?.kind !== "mapping" || placeOf(source, path)?.node !== mapping) return undefined;
  const isWritten = ([key]: NewEntry) => entryOf(mapping, key)?.value !== undefined;
  const replaced = entries
    .filter(isWritten)
    .flatMap(([key, value]) => replaceValue(source, [...path, key], value) ?? []);
  const inserted = insertEntries(
    source,
    path,
    entries.filter((entry) => !isWritten(entry)),
  );
  return inserted ? [...replaced, inserted] : replaced;
}
