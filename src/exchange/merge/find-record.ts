import { recordTitles } from "../../plan/facts/names.ts";
import type { Plan, PlanRecord } from "../../plan/plan.ts";
import type { ImportSection } from "../sheet.ts";
import { oneLine } from "../values/clean.ts";
import type { ReadRow } from "./read-rows.ts";

/** The keys that tell two items of one title apart, where the source has no keys of its own. */
const dayKeys = ["due", "received", "raised", "start"] as const;

/** The record that a row is about; each record is found once. */
export type FindRecord = (
  row: ReadRow,
) => { readonly record: PlanRecord; readonly byTitle: boolean } | undefined;

/**
 * Finds records by the item's key in its tool, else by their title among those that are no item of any tool yet. Where
 * several have one title, in the plan or in the source, the day must be the same as well.
 */
export function recordFinder(
  plan: Plan,
  {
    section,
    tool,
    rows,
  }: {
    readonly section: ImportSection;
    readonly tool: string | undefined;
    readonly rows: readonly ReadRow[];
  },
): FindRecord {
  const records: readonly PlanRecord[] = plan[section];
  const byKey = new Map<string, PlanRecord>();
  const byTitle = new Map<string, PlanRecord[]>();
  for (const record of records) {
    const { external } = record;
    if (external?.key !== undefined) {
      if (external.tool === tool && !byKey.has(external.key)) byKey.set(external.key, record);
    } else {
      for (const title of new Set(recordTitles(section, record as never).map(oneLine)))
        byTitle.set(title, [...(byTitle.get(title) ?? []), record]);
    }
  }
  const rowsCalled = new Map<string, number>();
  for (const { title } of rows) rowsCalled.set(title, (rowsCalled.get(title) ?? 0) + 1);
  const taken = new Set<PlanRecord>();
  const take = (record: PlanRecord | undefined, isByTitle: boolean) => {
    if (record === undefined || taken.has(record)) return undefined;
    taken.add(record);
    return { record, byTitle: isByTitle };
  };
  return (row) => {
    const known = row.key === "" ? undefined : byKey.get(row.key);
    if (known) return take(known, false);
    const called = (byTitle.get(oneLine(row.title)) ?? []).filter((record) => !taken.has(record));
    if (called.length === 1 && rowsCalled.get(row.title) === 1) return take(called[0], true);
    const sameDay = called.find((record) => dayOf(record) === rowDay(row));
    return take(sameDay, true);
  };
}

/** What tells rows of one title apart. */
export function rowDay({ values }: ReadRow): string {
  const found = dayKeys.map((key) => [...values].find(([field]) => field.key === key)?.[1]);
  return String(found.find((value) => value !== undefined) ?? "").slice(0, 10);
}

function dayOf(record: PlanRecord): string {
  const days = record as Readonly<Partial<Record<(typeof dayKeys)[number], string>>>;
  return (dayKeys.map((key) => days[key]).find((value) => value !== undefined) ?? "").slice(0, 10);
}
