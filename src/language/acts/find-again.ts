import type { Path } from "../../plan/path.ts";
import { type Plan, type PlanRecord, sectionNames } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import { titleOf } from "../sidebar/titles.ts";

/** What a record is known by while a person answers questions about it: its id, else its title. */
export function nameOf(plan: Plan, at: Path): string | undefined {
  const record = recordAt(plan, at);
  return record && nameIn(at, record);
}

/**
 * Where a record is that was at `at`: there still, or elsewhere in its section because others came or went.
 * Undefined where there is none of that name any more.
 */
export function findAgain(plan: Plan, at: Path, name: string): Path | undefined {
  if (nameOf(plan, at) === name) return at;
  const section = sectionNames.find((one) => one === at[0]);
  if (section === undefined) return undefined;
  const records: readonly PlanRecord[] = plan[section];
  return records.find((record) => nameIn(record.at, record) === name)?.at;
}

function nameIn(at: Path, record: PlanRecord): string {
  const section = sectionNames.find((one) => one === at[0]);
  return record.id ?? (section ? titleOf(section, record, "en") : "");
}
