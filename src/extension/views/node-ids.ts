import type { PlanRecord, SectionName } from "../../plan/plan.ts";

/**
 * The ids of the records' lines: by the record's own id, so that they outlive edits above them. A second
 * record of the same id, or one without any, is told apart by its number.
 */
export function nodeIds(
  plan: string,
  section: SectionName,
  records: readonly PlanRecord[],
): readonly string[] {
  const taken = new Set<string>();
  return records.map((record, index) => {
    const named = `${plan}#${section}/${record.id ?? ""}`;
    const id = record.id === undefined || taken.has(named) ? `${named}/${index}` : named;
    taken.add(id);
    return id;
  });
}
