import type { Analysis } from "../../plan/analyze.ts";
import { isOpen, openStatuses } from "../../plan/facts/open.ts";
import { nextIssue } from "../../plan/facts/report-due.ts";
import type { StatusSectionName } from "../../plan/facts/status.ts";
import type {
  Communication,
  Decision,
  Feedback,
  IsoDate,
  PlanEvent,
  PlanRecord,
  ReportDefinition,
  SectionName,
} from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { contactsDue } from "../sidebar/contact-due.ts";
import { clockOf } from "../sidebar/feedback-clock.ts";

/** When something is due of the records of a section, where `due` does not say it. */
const dues: Readonly<
  Partial<Record<SectionName, (record: PlanRecord, analysis: Analysis) => IsoDate | undefined>>
> = {
  communications: (record, analysis) => contactsDue(analysis)(record as Communication).due,
  events: (record, { timezone }) => dayOf((record as PlanEvent).when, timezone),
  decisions: (record) => (record as Decision)["needed-by"],
  feedback: (record, analysis) => clockOf(record as Feedback, analysis)?.due,
  reports: (record, analysis) => {
    const next = nextIssue(record as ReportDefinition, analysis);
    return next?.isIssued === false ? (next.by ?? next.period.to) : undefined;
  },
};

/** Records as a person looks for them: what is overdue longest first, what has no date later, what is over last. */
export function soonestFirst(
  analysis: Analysis,
  section: SectionName,
  records: readonly PlanRecord[],
): readonly PlanRecord[] {
  const dueOf = dues[section] ?? plainDue;
  return records
    .map((record) => ({
      record,
      isOver: isOver(section, record),
      due: dueOf(record, analysis) ?? never,
    }))
    .sort((a, b) => Number(a.isOver) - Number(b.isOver) || compareDates(a.due, b.due))
    .map(({ record }) => record);
}

function isOver(section: SectionName, record: PlanRecord): boolean {
  return (
    Object.hasOwn(openStatuses, section) && isOpen(section as StatusSectionName, record as never) === false
  );
}

/** After every day that a plan can name. */
const never = "9999-12-31";

function plainDue(record: PlanRecord): IsoDate | undefined {
  return "due" in record && typeof record.due === "string" ? record.due : undefined;
}
