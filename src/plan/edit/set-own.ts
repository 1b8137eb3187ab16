import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { entryOf } from "../syntax/nodes.ts";
import { type NewEntry, orderAt } from "./insert.ts";
import { setEntries } from "./set.ts";
import { isShared } from "./shared.ts";

/** As `setEntries`, in the order of the format; undefined too where the mapping, or one of the old values, is written for others as well. */
export function setOwnEntries(
  source: Source,
  path: Path,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  if (isShared(source, path)) return undefined;
  const mapping = nodeAt(source, path)?.node;
  if (mapping?.kind !== "mapping") return undefined;
  const written = entries.filter(([key]) => entryOf(mapping, key)?.value !== undefined);
  if (written.some(([key]) => isShared(source, [...path, key]))) return undefined;
  const order = orderAt(path);
  const sorted = entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const edits = setEntries(source, path, sorted);
  return edits && edits.length > 0 ? edits : undefined;
}
