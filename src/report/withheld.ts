import { recordTitle } from "../plan/facts/names.ts";
import { visibilityOf } from "../plan/facts/visibility.ts";
import type { Path } from "../plan/path.ts";
import {
  type Id,
  type IsoDate,
  type Plan,
  type PlanRecord,
  type SectionName,
  type SectionRecords,
  sectionNames,
  type Text,
  type Visibility,
} from "../plan/plan.ts";

/** A record that a client report would not show, with the reason that stands in the plan. */
export interface WithheldRecord {
  readonly at: Path;
  readonly section: SectionName;
  readonly id: Id | undefined;
  /** As the plan says it, not cleaned. */
  readonly title: string;
  readonly visibility: Visibility;
  readonly reason: Text | undefined;
  readonly approvedBy: Id | undefined;
  readonly until: IsoDate | undefined;
  /** Whether its text cannot be read, so that nobody knows for whom it is. */
  readonly isBroken: boolean;
}

/** The visibility of a report says who reads it; it is not kept from anybody. */
const isTold = (section: SectionName) => section !== "reports";

/** The records kept from the client, in the order of the plan. For internal readers alone. */
export function withheldRecords(plan: Plan, tag: string): readonly WithheldRecord[] {
  return sectionNames.filter(isTold).flatMap((section) =>
    plan[section].filter(isWithheld).map((record: SectionRecords[SectionName]) => ({
      at: record.at,
      section,
      id: record.id,
      title: recordTitle(section, record as never, tag),
      visibility: visibilityOf(record),
      reason: record.withheld?.reason,
      approvedBy: record.withheld?.["approved-by"],
      until: record.withheld?.until,
      isBroken: !record.intact,
    })),
  );
}

function isWithheld(record: PlanRecord): boolean {
  return !record.intact || visibilityOf(record) !== "client";
}
