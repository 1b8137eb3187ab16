import type {
  Communication,
  Id,
  LogEntry,
  PersonOrGroup,
  Plan,
  PlanRecord,
  SectionName,
  SectionRecords,
  Visibility,
} from "../plan.ts";
import { sectionNames } from "../plan.ts";
import { expandAudience } from "./people.ts";

/** Who reads: the visibility of a report, and the people it goes to where they are known. */
export interface Readership {
  readonly visibility: Visibility;
  readonly audience?: readonly PersonOrGroup[];
}

/** What a readership may see of a plan. */
export interface VisiblePlan {
  /** The plan without the records that are not for these readers. Their fields are all still there. */
  readonly plan: Plan;
  /** Whether a reference may be shown: the id is that of a record that these readers see. */
  readonly shows: (id: Id) => boolean;
  /** How many records were left out, and how many of them because their text cannot be read. */
  readonly hidden: { readonly records: number; readonly broken: number };
}

/**
 * The records that a report may show. A client report shows records of visibility `client` (the default),
 * a team report `client` and `team`, an internal one all. Where a mistake could let something out, it stays
 * in: a malformed visibility counts as internal, and a record with a syntax error, which may have lost the
 * key, is in internal reports only. A log entry that says nothing else is as visible as what it is of.
 */
export function visiblePlan(plan: Plan, readers: Readership): VisiblePlan {
  if (readers.visibility === "internal") {
    const ids = idsOf(plan);
    return { plan, shows: (id) => ids.has(id), hidden: { records: 0, broken: 0 } };
  }
  const judge = judgeOf(plan, readers);
  let records = 0;
  let broken = 0;
  const kept: Partial<Record<SectionName, readonly PlanRecord[]>> = {};
  for (const section of sectionNames) {
    kept[section] = plan[section].filter((record: PlanRecord) => {
      if (judge(section, record)) return true;
      records += 1;
      if (!record.intact) broken += 1;
      return false;
    });
  }
  const visible: Plan = { ...plan, ...kept };
  const ids = idsOf(visible);
  return { plan: visible, shows: (id) => ids.has(id), hidden: { records, broken } };
}

/** The visibility of a record: the default is `client`; a malformed one is taken as `internal`. */
export function visibilityOf(record: PlanRecord): Visibility {
  return record.malformed.has("visibility") ? "internal" : (record.visibility ?? "client");
}

/** Whether a record of this visibility may be in a report of that one. */
export function isFor(visibility: Visibility, report: Visibility): boolean {
  return secrecy[visibility] <= secrecy[report];
}

/**
 * Whether a report may show a communication. A confidential one is in a client report only where the
 * report's whole audience is in the communication's own; a report without a known audience shows none.
 */
function mayShowCommunication(
  communication: Communication,
  readers: Readership,
  plan: Pick<Plan, "stakeholders">,
): boolean {
  const isConfidential = communication.confidential === true || communication.malformed.has("confidential");
  if (!isConfidential || readers.visibility !== "client") return true;
  const audience = expandAudience(readers.audience, plan);
  if (audience.size === 0 || communication.malformed.has("audience")) return false;
  const told = expandAudience(communication.audience, plan);
  return [...audience].every((id) => told.has(id));
}

const secrecy: Readonly<Record<Visibility, number>> = { client: 0, team: 1, internal: 2 };

type Judge = (section: SectionName, record: PlanRecord) => boolean;

function judgeOf(plan: Plan, readers: Readership): Judge {
  const isConfidential = (one: Communication) => !mayShowCommunication(one, readers, plan);
  const confidential = plan.communications.filter(isConfidential);
  const restricted = [...plan.communications, ...plan.events].filter((one) => !isSelfVisible(one, readers));
  const isEntryVisible = entryJudge(plan, confidential, restricted);
  // By its id, too: of two communications with one id nobody knows which one an entry means.
  const kept = idsAmong(confidential);
  return (section, record) =>
    isSelfVisible(record, readers) &&
    (section !== "communications" || !(kept.has(record.id) || isConfidential(record))) &&
    (section !== "log" || isEntryVisible(record));
}

/**
 * Whether a log entry may be shown as far as what it is `of` decides. One whose `of` cannot be read or leads
 * nowhere may be of any: a slip in an id lets nothing out that was said in confidence.
 */
function entryJudge(
  plan: Plan,
  confidential: readonly PlanRecord[],
  restricted: readonly PlanRecord[],
): (entry: LogEntry) => boolean {
  const known = idsAmong([...plan.communications, ...plan.events]);
  const [inConfidence, hidden] = [idsAmong(confidential), idsAmong(restricted)];
  return (entry) => {
    const { of, visibility } = entry;
    if (of === undefined && !entry.malformed.has("of")) return true;
    const isLost = !known.has(of);
    const isIn = (ids: ReadonlySet<Id | undefined>, records: readonly PlanRecord[]) =>
      isLost ? records.length > 0 : ids.has(of);
    return !isIn(inConfidence, confidential) && (visibility !== undefined || !isIn(hidden, restricted));
  };
}

function idsAmong(records: readonly PlanRecord[]): ReadonlySet<Id | undefined> {
  return new Set(records.flatMap(({ id }) => id ?? []));
}

function isSelfVisible(record: PlanRecord, readers: Readership): boolean {
  return record.intact && isFor(visibilityOf(record), readers.visibility);
}

function idsOf(plan: Plan): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const section of sectionNames) {
    for (const record of plan[section] as readonly SectionRecords[SectionName][]) {
      if (record.id !== undefined) ids.add(record.id);
    }
  }
  return ids;
}
