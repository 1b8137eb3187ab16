import type { NewEntry } from "../plan/edit/insert.ts";
import type { StatusOf, StatusSectionName } from "../plan/facts/status.ts";
import type { IsoDate, SectionRecords } from "../plan/plan.ts";

/** How a record of a section comes to its end: the state, and the key that holds the day of it. */
interface Ending<Name extends StatusSectionName> {
  readonly status: StatusOf<Name>;
  readonly dateKey?: string & keyof SectionRecords[Name];
}

const endings = {
  milestones: { status: "done", dateKey: "actual" },
  work: { status: "done", dateKey: "completed" },
  actions: { status: "done", dateKey: "done" },
  risks: { status: "closed", dateKey: "closed" },
  issues: { status: "resolved", dateKey: "resolved" },
  feedback: { status: "answered", dateKey: "answered" },
  events: { status: "held" },
} as const satisfies { readonly [Name in StatusSectionName]?: Ending<Name> };

/** A section whose records come to an end on a day. */
export type EndingSection = keyof typeof endings;

/** What is written into a record that came to its end on a day. */
export function endingEntries(section: EndingSection, record: object, date: IsoDate): readonly NewEntry[] {
  const { status, dateKey }: { readonly status: string; readonly dateKey?: string } = endings[section];
  const { progress, start } = record as { readonly progress?: number; readonly start?: IsoDate };
  const entries: (NewEntry | false)[] = [
    // It was to begin later: it has begun by then at the latest.
    start !== undefined && start > date && ["start", date],
    dateKey !== undefined && [dateKey, date],
    ["status", status],
    // Stated and below 100, it would say that it is not done.
    status === "done" && progress !== undefined && progress < 100 && ["progress", "100"],
  ];
  return entries.filter((entry) => entry !== false);
}
