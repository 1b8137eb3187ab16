import type { Communication, IsoDate, Plan, Policy } from "../plan.ts";
import { cadenceInterval, firstExpected } from "../time/cadence.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, daysBetween, firstDate, later } from "../time/dates.ts";
import { parseGrace } from "../time/grace.ts";
import {
  type ContactContext,
  cadenceOn,
  contactAnchor,
  expectedContacts,
  nextContact,
  rhythmAnchor,
} from "../time/phases.ts";
import { type Held, heldContacts } from "./held.ts";
import { contactSignature, keptByCommunication } from "./kept-contacts.ts";
import { areReadable, isReadable } from "./readable.ts";

/** What decides when a communication is still to come. */
export interface ComingContext {
  readonly plan: Pick<Plan, "project" | "phases" | "calendar" | "log" | "reports">;
  readonly asOf: IsoDate;
  readonly timezone: string;
  readonly calendar: Calendar;
}

export interface ContactStateContext extends ComingContext {
  readonly plan: ComingContext["plan"] & Pick<Plan, "policy" | "sections">;
}

/** Where a communication stands: when it was held last, and when it is due. */
export interface ContactState {
  /** The last day on which it was held; undefined: never. */
  readonly last: IsoDate | undefined;
  /** The first expected day that nothing held counts for. */
  readonly due: IsoDate;
  /** The last day that the policy's grace allows. */
  readonly until: IsoDate;
  /** Nominal days from one to the next where `due` lies; undefined for `once on`. */
  readonly interval: number | undefined;
  /** Long overdue: the time since the last one (else since the start) is more than twice the interval. */
  readonly grade: "on-time" | "overdue" | "long-overdue";
}

/**
 * The state of each communication at the as-of date (rules.md, comm-overdue). What was held up to that day counts for
 * the expected day nearest to it, of two as near the later. Undefined in a plan without a log, of which nobody can say
 * what was held; for on-event and ended ones (a rule that is exhausted is as ended), where nothing more is expected, and
 * where a value that it needs cannot be read.
 */
export function contactStates(
  context: ContactStateContext,
): (communication: Communication) => ContactState | undefined {
  const { plan, calendar } = context;
  if (!plan.sections.has("log")) return () => undefined;
  const grace = graceOf(plan.policy);
  const heldOf = heldContacts(context);
  const contacts: ContactContext = { project: plan.project, phases: plan.phases, calendar };
  const signature = `${context.asOf} ${grace} ${contactSignature(plan)}`;
  return (communication) => {
    if (grace === undefined || !isJudgeable(communication, plan)) return undefined;
    const held = heldOf(communication);
    const key = `${held?.first} ${held?.last} ${signature}`;
    return keptState(communication, key, () =>
      stateOf(communication, held, contacts, { asOf: context.asOf, grace }),
    );
  };
}

/**
 * The day from which on each communication is still to come: the as-of date, or where what was held counts for an
 * expected day on or after it, the next one that it does not count for; where that was the last one, the day after it.
 */
export function comingFrom(context: ComingContext): (communication: Communication) => IsoDate {
  const { plan, asOf, calendar } = context;
  const heldOf = heldContacts(context);
  const contacts: ContactContext = { project: plan.project, phases: plan.phases, calendar };
  const signature = contactSignature(plan);
  return (communication) => {
    const held = heldOf(communication);
    if (held === undefined || !isJudgeable(communication, plan)) return asOf;
    const key = `${held.first} ${held.last} ${signature}`;
    return later(
      asOf,
      keptComing(communication, key, () => comingAfter(communication, held, contacts)),
    );
  };
}

const keptComing = keptByCommunication<IsoDate>();

function comingAfter(communication: Communication, held: Held, given: ContactContext): IsoDate {
  const start = contactAnchor(communication, given.project);
  const context = start === undefined ? startingWith(given, held) : given;
  const { last } = held;
  const due = dueAfter(communication, context, last);
  if (due !== undefined) return due;
  return addDays(nextContact(communication, context, addDays(last, -1)) ?? last, 1);
}

const keptState = keptByCommunication<ContactState | undefined>();

/** The policy's share of an interval before a contact counts as overdue, from 0 to 1; undefined where malformed. */
function graceOf(policy: Policy | undefined): number | undefined {
  return isReadable(policy, "grace") ? parseGrace(policy?.grace ?? "20%") : undefined;
}

function isJudgeable(
  communication: Communication,
  { project, phases }: Pick<Plan, "project" | "phases">,
): boolean {
  return (
    (communication["by-phase"] === undefined ||
      phases.every((phase) => areReadable(phase, ["start", "end"]))) &&
    areReadable(communication, ["cadence", "by-phase", "start", "end", "report"]) &&
    (communication.start !== undefined || isReadable(project, "start")) &&
    (communication.end !== undefined || isReadable(project, "end"))
  );
}

function stateOf(
  communication: Communication,
  held: Held | undefined,
  given: ContactContext,
  { asOf, grace }: { readonly asOf: IsoDate; readonly grace: number },
): ContactState | undefined {
  const start = contactAnchor(communication, given.project);
  const context = start === undefined ? startingWith(given, held) : given;
  if (hasEnded(communication, context, asOf)) return undefined;
  const last = held?.last;
  const since = last ?? start;
  if (since === undefined) return undefined;
  const due =
    last === undefined
      ? nextContact(communication, context, addDays(since, -1))
      : dueAfter(communication, context, last);
  if (due === undefined) return undefined;
  const cadence = cadenceOn(communication, due, context.phases);
  const interval = cadence && cadenceInterval(cadence, context.calendar);
  const until = addDays(due, graceDays(grace, interval));
  const isLong = interval !== undefined && daysBetween(since, asOf) > 2 * interval;
  return {
    last,
    due,
    until,
    interval,
    grade: asOf <= until ? "on-time" : isLong ? "long-overdue" : "overdue",
  };
}

/** Where no start is given, a rhythm that has been held counts from the first time. */
function startingWith(context: ContactContext, held: Held | undefined): ContactContext {
  if (held === undefined) return context;
  const project = context.project ?? { at: ["project"], intact: true, malformed: new Set<string>() };
  return { ...context, project: { ...project, start: held.first } };
}

function hasEnded(communication: Communication, context: ContactContext, asOf: IsoDate): boolean {
  const end = communication.end ?? context.project?.end;
  if (end !== undefined && end < asOf) return true;
  const cadence = cadenceOn(communication, asOf, context.phases);
  if (cadence?.kind !== "rrule") return false;
  const options = { anchor: rhythmAnchor(communication, context), calendar: context.calendar };
  return firstExpected(cadence, asOf, options) === undefined;
}

function dueAfter(communication: Communication, context: ContactContext, last: IsoDate): IsoDate | undefined {
  const before = lastContact(communication, context, last);
  const after = nextContact(communication, context, last);
  if (before === last || after === undefined) return after;
  const isForBefore = before !== undefined && daysBetween(before, last) < daysBetween(last, after);
  return isForBefore ? after : nextContact(communication, context, after);
}

/** The last expected day up to a day: looked for backwards, in steps that grow. */
function lastContact(
  communication: Communication,
  context: ContactContext,
  to: IsoDate,
): IsoDate | undefined {
  const start = contactAnchor(communication, context.project) ?? firstDate;
  for (let days = 35; ; days *= 4) {
    const from = addDays(to, -days);
    const found = expectedContacts(communication, context, from, to).at(-1);
    if (found !== undefined || from <= start) return found;
  }
}

/** Rounded up to days; the least bit keeps 20% of 35 days at seven. */
function graceDays(grace: number, interval: number | undefined): number {
  return interval === undefined ? 0 : Math.ceil(grace * interval - 1e-9);
}
