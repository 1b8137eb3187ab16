import { recordTitle } from "../../plan/facts/names.ts";
import type { Id, Plan, PlanRecord, SectionName, SectionRecords } from "../../plan/plan.ts";
import type { Language } from "../../plan/words.ts";
import { lineOf } from "./line-of.ts";

/** The text that names a record of a section whose name is known only when it runs. */
export function titleOf(section: SectionName, record: PlanRecord, language: string): string {
  return recordTitle(section, record as SectionRecords[typeof section], language);
}

/** What people call the record of an id; the id itself where nothing has it. */
export function titleOfId(
  section: SectionName,
  id: Id,
  plan: Pick<Plan, SectionName>,
  language: Language,
): string {
  const records: readonly PlanRecord[] = plan[section];
  const record = records.find((one) => one.id === id);
  return lineOf(record ? titleOf(section, record, language) : id);
}
