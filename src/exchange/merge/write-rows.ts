import { type Analysis, analyze } from "../../plan/analyze.ts";
import { appendRecord } from "../../plan/edit/append.ts";
import { type NewEntry, orderAt } from "../../plan/edit/insert.ts";
import { setOwnEntries } from "../../plan/edit/set-own.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { createEditSet } from "../../plan/fix/edit-set.ts";
import { applied } from "../../plan/fix/fix-text.ts";
import type { SectionName } from "../../plan/plan.ts";
import type { PlannedRow } from "./plan-rows.ts";

/** Rounds of edits, one after the other, and the plan that they lead to. */
export interface Written {
  readonly rounds: readonly (readonly TextEdit[])[];
  readonly analysis: Analysis;
}

/** What is written, or the rows that cannot be: what they are about is shared with other records, or no list. */
export type Writing = Written | { readonly refused: readonly PlannedRow[] };

/** Gives records their new values; every other character stays. */
export function writeUpdates(before: Analysis, rows: readonly PlannedRow[]): Writing {
  const edits: TextEdit[] = [];
  const set = createEditSet();
  const refused: PlannedRow[] = [];
  for (const row of rows) {
    const own = editsOf(before, row);
    if (own === undefined || own.some((edit) => set.meets(edit))) {
      refused.push(row);
      continue;
    }
    for (const edit of own) set.add(edit);
    edits.push(...own);
  }
  if (refused.length > 0) return { refused };
  return after(before, [edits.toSorted((a, b) => a.start - b.start)]);
}

/** Adds records at the end of a section. The first makes the list, where there is none, for the others. */
export function writeRecords(
  before: Analysis,
  section: SectionName,
  records: readonly (readonly NewEntry[])[],
): Written | undefined {
  const [first, ...others] = records;
  if (first === undefined) return { rounds: [], analysis: before };
  const edit = appendRecord(before.source, section, first);
  if (edit === undefined) return undefined;
  const begun = after(before, [[edit]]);
  const edits = others.map((entries) => appendRecord(begun.analysis.source, section, entries));
  if (!edits.every((one) => one !== undefined)) return undefined;
  const joined = joinedEdits(edits);
  const done = joined.length === 0 ? begun : after(begun.analysis, [joined]);
  return { rounds: [[edit], ...(joined.length === 0 ? [] : [joined])], analysis: done.analysis };
}

/** All records are added at one place: one edit with all of them. */
function joinedEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first] = edits;
  return first === undefined ? [] : [{ ...first, newText: edits.map(({ newText }) => newText).join("") }];
}

/** Each key by itself, so that it comes to stand at its own place in the order of the format. */
function editsOf(
  { source }: Analysis,
  { record, entries, url }: PlannedRow,
): readonly TextEdit[] | undefined {
  if (record === undefined) return [];
  const order = orderAt(record.at);
  const sorted = entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const parts = sorted.map((entry) => setOwnEntries(source, record.at, [entry]));
  if (url !== undefined) {
    parts.push(setOwnEntries(source, [...record.at, "external"], [["url", JSON.stringify(url)]]));
  }
  return parts.every((part) => part !== undefined) ? inOnePlace(parts.flat()) : undefined;
}

/** What is inserted at one place is one edit. */
function inOnePlace(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined = new Map<string, TextEdit>();
  for (const edit of edits) {
    const place = `${edit.start} ${edit.end}`;
    const before = joined.get(place);
    joined.set(place, before === undefined ? edit : { ...edit, newText: before.newText + edit.newText });
  }
  return [...joined.values()];
}

function after(before: Analysis, rounds: readonly (readonly TextEdit[])[]): Written {
  const text = rounds.reduce(applied, before.text);
  return { rounds, analysis: analyze(text, before.options) };
}
