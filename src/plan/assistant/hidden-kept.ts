import type { Analysis } from "../analyze.ts";
import type { TextEdit } from "../finding.ts";
import type { Span } from "../path.ts";
import type { Visibility } from "../plan.ts";
import { type Located, type Source, spanOf } from "../source.ts";
import { type Part, seenParts } from "./seen-parts.ts";

/**
 * Whether edits leave all that is kept from some readers what it is, and with the record that it belongs to. Text that goes in
 * right behind a value that they see may begin a record, and the notes that follow would be that record's; or it may begin
 * a text that takes in what stands below it.
 */
export function isHiddenKept(
  before: Analysis,
  after: Analysis,
  { edits, readers }: { readonly edits: readonly TextEdit[]; readonly readers: Visibility },
): boolean {
  const hidden = hiddenParts(seenParts(before, readers));
  if (hidden.length === 0) return true;
  const moved = movedBy(edits);
  const isTouched = ({ start, end }: Span) => edits.some((edit) => edit.start < end && start < edit.end);
  const [old, now] = [writtenIn(before.source), writtenIn(after.source)];
  const known = new Map(now.map((one) => [placeOf(one), one]));
  const records = now.filter(({ keys, record }) => keys === "" && record !== undefined);
  // The stretches are apart, so that the last one that begins in time is the one.
  const isHidden = ({ start, end }: Span) => end <= (lastFrom(hidden, start)?.end ?? 0);
  /** Of records that are seen, by what of them is by now the record that they are. */
  const claims = new Map<string, { readonly record: string; readonly isThere: boolean }[]>();
  const seen = new Set<string>();
  for (const { record, isValue, start, end } of old) {
    // A record is where the first of its values is: its first key may by now be that of one that was put before it.
    if (record === undefined || !isValue || seen.has(record) || isHidden({ start, end })) continue;
    seen.add(record);
    const found = lastFrom(records, moved(end - 1))?.record ?? "";
    const isThere = !isTouched({ start: end - 1, end });
    const all = claims.get(found) ?? [];
    all.push({ record, isThere });
    claims.set(found, all);
  }
  const becomes = new Map<string, string>();
  for (const [found, all] of claims) {
    // Where a record was taken away, the one before it is around what is left.
    const there = all.length === 1 ? all : all.filter(({ isThere }) => isThere);
    if (there.length === 1 && there[0]) becomes.set(there[0].record, found);
  }
  return old.every((one) => {
    if (!isHidden(one) || isTouched(one)) return true;
    const same = known.get(placeOf({ ...one, start: moved(one.start) }));
    if (same === undefined || same.end - same.start !== one.end - one.start) return false;
    if (one.record === undefined || same.record === undefined) return one.record === same.record;
    return seen.has(one.record) ? becomes.get(one.record) === same.record : !claims.has(same.record);
  });
}

/** A key with its value, or an entry of a list: by the keys that lead to it in its record or section, "" for a record. */
interface Written extends Span {
  readonly section: string;
  /** The record that it is of. */
  readonly record: string | undefined;
  readonly keys: string;
  readonly isValue?: boolean;
}

function placeOf({ section, keys, start }: Written): string {
  return JSON.stringify([section, keys, start]);
}

/** All that is written in a plan, in the order of the text. */
function writtenIn(source: Source): readonly Written[] {
  const all: Written[] = [];
  for (const { name, key, items, value } of source.sections.values()) {
    all.push({ section: name, record: undefined, keys: "", start: key.start, end: key.end });
    for (const [index, item] of (items ?? []).entries())
      add(all, item, { section: name, record: `${name} ${index}`, keys: "" });
    if (value !== undefined && items === undefined)
      add(all, value, { section: name, record: undefined, keys: "()" });
  }
  return all;
}

function add(all: Written[], { node, base }: Located, of: Omit<Written, "start" | "end">): void {
  if (node === undefined) return;
  all.push({ ...of, ...spanOf({ base }, node) });
  if (node.kind === "sequence")
    for (const item of node.items) add(all, { node: item, base }, { ...of, keys: `${of.keys} -` });
  if (node.kind === "mapping")
    for (const { key, value } of node.entries) {
      const own = { ...of, keys: `${of.keys} ${key.source}:`, isValue: false };
      all.push({ ...own, ...spanOf({ base }, key) });
      add(all, { node: value, base }, { ...own, isValue: true });
    }
}

/** The last of some stretches, in their order, that begins at an offset or before it. */
function lastFrom<Stretch extends Span>(all: readonly Stretch[], offset: number): Stretch | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** Where a character stands after edits. */
function movedBy(edits: readonly TextEdit[]): (offset: number) => number {
  return (offset) => {
    let moved = offset;
    for (const { start, end, newText } of edits) {
      if (end <= offset) moved += newText.length - (end - start);
      else if (start < offset) moved -= offset - start;
    }
    return moved;
  };
}

/** The stretches of which readers see nothing, in the order of the text. */
function hiddenParts(part: Part): readonly Span[] {
  return part.isHidden ? [part] : (part.parts ?? []).flatMap(hiddenParts);
}
