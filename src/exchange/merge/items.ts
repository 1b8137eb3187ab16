import { visibilityOf } from "../../plan/facts/visibility.ts";
import type { Plan, PlanRecord, Visibility } from "../../plan/plan.ts";
import { type ImportSection, importSections } from "../sheet.ts";

/** A record of the plan that is an item of a tool. */
export interface PlanItem {
  readonly section: ImportSection;
  readonly record: PlanRecord;
}

export type PlanItems = ReadonlyMap<string, readonly PlanItem[]>;

/** The records that are items of a tool, by the item's key; an item may be in several sections. */
export function itemsByKey(plan: Plan, tool: string): PlanItems {
  const items = new Map<string, PlanItem[]>();
  for (const section of importSections) {
    for (const record of plan[section] as readonly PlanRecord[]) {
      const key = record.external?.tool === tool ? record.external.key : undefined;
      if (key !== undefined) items.set(key, [...(items.get(key) ?? []), { section, record }]);
    }
  }
  return items;
}

/** The records of other sections that are the same item. */
export function itemsElsewhere(items: PlanItems, key: string, section: ImportSection): readonly PlanItem[] {
  return isOwnCount(key) ? [] : (items.get(key) ?? []).filter((item) => item.section !== section);
}

/** Lists count from 1, each for itself: a bare number says nothing of the items of another list. */
export function isOwnCount(key: string): boolean {
  return /^\d*$/.test(key);
}

/** Who may see all of these items: those who may see the one that is for the fewest. */
export function narrowest(items: readonly PlanItem[]): Visibility {
  const said = items.map(({ record }) => visibilityOf(record));
  return said.includes("internal") ? "internal" : said.includes("team") ? "team" : "client";
}
