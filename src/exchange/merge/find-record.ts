import { recordTitles } from "../../plan/facts/names.ts";
import type { Plan, PlanRecord } from "../../plan/plan.ts";
import type { ImportSection } from "../sheet.ts";
import { oneLine } from "../values/clean.ts";
import type { ReadRow } from "./read-rows.ts";

/** The keys that tell two items of one title apart, where the source has no keys of its own. */
const dayKeys = ["due", "received", "raised", "start"] as const;

/** The record that a row is about; each record is found once. */
export type FindRecord = (row: ReadRow) => Found;

/** The record of a row, or those of the same title that are other items. */
export interface Found {
  readonly record?: PlanRecord;
  readonly byTitle?: boolean;
  readonly namesakes?: readonly PlanRecord[];
}

/**
 * Finds records by their own id where a register names it; else by the item's key in its tool, or by the plan's own id with the same title, as in a register that was made
 * of the plan; else by their title among those that are no item of any tool yet; by their
 * title among all, where the source has no keys. Where several have one title, in the plan or in the source, the day must be the same as well.
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
  const byId = new Map<string, PlanRecord>(records.map((record) => [record.id ?? "", record]));
  const byTitle = new Map<string, PlanRecord[]>();
  const otherItems = new Map<string, PlanRecord[]>();
  for (const record of records) {
    const { external } = record;
    const isItem = external?.key !== undefined;
    if (isItem && external.tool === tool && !byKey.has(external.key)) byKey.set(external.key, record);
    const called = isItem && tool !== undefined ? otherItems : byTitle;
    for (const title of new Set(recordTitles(section, record as never).map(oneLine))) {
      called.set(title, [...(called.get(title) ?? []), record]);
    }
  }
  const rowsCalled = new Map<string, number>();
  for (const { title } of rows) rowsCalled.set(title, (rowsCalled.get(title) ?? 0) + 1);
  const taken = new Set<PlanRecord>();
  const take = (record: PlanRecord, isByTitle: boolean): Found => {
    if (taken.has(record)) return {};
    taken.add(record);
    return { record, byTitle: isByTitle };
  };
  return (row) => {
    const same = row.id === "" ? undefined : byId.get(row.id);
    if (same) return take(same, false);
    const known = row.key === "" ? undefined : byKey.get(row.key);
    if (known) return take(known, false);
    const title = oneLine(row.title);
    const own = row.key === "" ? undefined : byId.get(row.key);
    if (own && recordTitles(section, own as never).some((one) => oneLine(one) === title))
      return take(own, false);
    const called = (byTitle.get(title) ?? []).filter((record) => !taken.has(record));
    const only = called.length === 1 && rowsCalled.get(row.title) === 1 ? called[0] : undefined;
    const found = only ?? called.find((record) => dayOf(record) === rowDay(row));
    return found ? take(found, true) : { namesakes: [...called, ...(otherItems.get(title) ?? [])] };
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
