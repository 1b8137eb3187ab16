import { keptForPlan } from "../incremental/reading.ts";
import type { Id, IsoDate, Issue, LogEntry, PersonOrGroup, Plan, Risk } from "../plan.ts";
import { dayOf } from "../time/moment.ts";
import { sideOf } from "./client.ts";
import { isGroup } from "./people.ts";
import { sectionsOf } from "./report-profiles.ts";
import { visibilityOf } from "./visibility.ts";

/** What the plan knows of what the client has been told. */
export interface ToldClient {
  /** The log entries, broken ones left out, that told the client of a record. */
  readonly entriesOn: (id: Id) => readonly LogEntry[];
  /**
   * The latest day of which an issued client report with a section speaks (its `as-of`, else its date).
   * Undefined where none was issued.
   */
  readonly lastReportWith: (section: string) => IsoDate | undefined;
}

/** Made once for a plan. */
export function toldClient(plan: Plan): ToldClient {
  return toldByPlan(plan, "all", () => ({
    entriesOn: entriesByRecord(plan),
    lastReportWith: (section) => lastReport(plan, section),
  }));
}

/** What the plan says of the client's knowing of a risk or an issue; the day where it is known. */
export interface ToldState {
  readonly kind: "logged" | "reported" | "withheld" | "untold";
  /** When it was told, or when it was raised and could be told. */
  readonly date: IsoDate | undefined;
}

/**
 * Whether and when the client was told of a risk or an issue: the first log entry that covers it, else a report
 * issued since it was raised. Undefined where that cannot be judged.
 */
export function toldState(
  plan: Plan,
  section: "risks" | "issues",
  record: Risk | Issue,
  timezone: string,
): ToldState | undefined {
  const { id, raised } = record;
  if (id === undefined || !record.intact || record.malformed.has("visibility")) return undefined;
  const told = toldClient(plan);
  const entries = told.entriesOn(id);
  if (entries.length > 0) {
    const days = entries.flatMap(({ date }) => dayOf(date, timezone) ?? []).sort();
    return { kind: "logged", date: days[0] };
  }
  if (visibilityOf(record) !== "client") return { kind: "withheld", date: undefined };
  const reported = told.lastReportWith(section);
  if (reported !== undefined && raised !== undefined && reported >= raised)
    return { kind: "reported", date: reported };
  return { kind: "untold", date: raised };
}

const toldByPlan = keptForPlan<"all", ToldClient>();

function entriesByRecord(plan: Plan): (id: Id) => readonly LogEntry[] {
  const audiences = audiencesOf(plan);
  const entries = new Map<Id, LogEntry[]>();
  for (const entry of plan.log) {
    if (!entry.intact || entry.covers === undefined || !reachedClient(entry, audiences, plan)) continue;
    for (const id of new Set(entry.covers)) {
      const known = entries.get(id);
      if (known) known.push(entry);
      else entries.set(id, [entry]);
    }
  }
  return (id) => entries.get(id) ?? [];
}

/**
 * Whether a client took part: by the participants, else by those who attended the event or are the audience of
 * the communication that the entry is of. Where the plan does not say who it was, it may have been the client.
 */
function reachedClient(
  { participants, acknowledged, of }: LogEntry,
  audiences: ReadonlyMap<Id, readonly PersonOrGroup[]>,
  plan: Plan,
): boolean {
  if (acknowledged?.some((id) => mayBeClient(id, plan))) return true;
  const people = participants?.length ? participants : of === undefined ? undefined : audiences.get(of);
  return people === undefined || people.some((id) => mayBeClient(id, plan));
}

function audiencesOf(plan: Plan): ReadonlyMap<Id, readonly PersonOrGroup[]> {
  const audiences = new Map<Id, readonly PersonOrGroup[]>();
  for (const { id, audience } of plan.communications)
    if (id !== undefined && audience) audiences.set(id, audience);
  for (const { id, attended, invited } of plan.events) {
    const people = attended ?? invited;
    if (id !== undefined && people) audiences.set(id, people);
  }
  return audiences;
}

/** A person whom the plan does not know, or whose side is malformed, may be a client. */
function mayBeClient(id: PersonOrGroup, plan: Plan): boolean {
  return isGroup(id) ? id !== "all-team" : (sideOf(id, plan) ?? "client") === "client";
}

function lastReport(plan: Plan, section: string): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const report of plan.reports) {
    if (!report.intact || visibilityOf(report) !== "client" || !sectionsOf(report).includes(section))
      continue;
    for (const { "as-of": asOf, date, to = report.audience } of report.issued ?? []) {
      const day = asOf ?? date;
      const isForClient = to === undefined || to.length === 0 || to.some((id) => mayBeClient(id, plan));
      if (isForClient && day !== undefined && (last === undefined || day > last)) last = day;
    }
  }
  return last;
}
