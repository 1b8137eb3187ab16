import type { Duration, Feedback, IsoDate, Policy } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { workingDaysBetween } from "../time/calendar.ts";
import { addMonths, daysBetween } from "../time/dates.ts";
import { addParsedDuration, type DurationUnit, parseDuration } from "../time/duration.ts";
import { dayOf } from "../time/moment.ts";
import { isReadable } from "./readable.ts";
import { statusOf } from "./status.ts";

export const clockNames = ["acknowledge", "answer", "resolve"] as const;
export type ClockName = (typeof clockNames)[number];

export interface FeedbackContext {
  readonly asOf: IsoDate;
  readonly timezone: string;
  readonly policy: Policy | undefined;
  readonly calendar: Calendar;
}

/** One of the times in which a feedback is to be acknowledged, answered and resolved. */
export interface FeedbackClock {
  readonly name: ClockName;
  /** The day of receipt, in the project's time zone. */
  readonly start: IsoDate;
  /** The last day in time. */
  readonly due: IsoDate;
  /** The time allowed; undefined where `respond-by` says the day. */
  readonly allowed: Duration | undefined;
  /** The moment or the status that stopped it. */
  readonly stoppedBy: Moments | "status" | undefined;
  /** Calendar days from the as-of date to the due day; negative when past. */
  readonly daysLeft: number;
  /** The time since receipt over the time allowed, in the unit of the duration. */
  readonly share: number;
  /** Long overdue: more than twice the time. */
  readonly grade: "stopped" | "running" | "overdue" | "long-overdue";
}

/**
 * The clocks of a feedback (rules.md, feedback-overdue), in their order; those that cannot be judged are left out.
 * A clock stops by its own moment or a later one, or by the status that stands for one. Praise has only the first.
 */
export function feedbackClocks(feedback: Feedback, context: FeedbackContext): readonly FeedbackClock[] {
  const { kind, received, malformed } = feedback;
  const start = dayOf(received, context.timezone);
  const isJudgeable = feedback.intact && !malformed.has("status") && !malformed.has("kind");
  if (start === undefined || !isJudgeable) return [];
  const names = kind === "praise" ? clockNames.slice(0, 1) : clockNames;
  return names.flatMap((name) => {
    const term = termOf(feedback, name, start, context);
    if (term === undefined) return [];
    const stoppedBy = stopOf(feedback, name);
    const daysLeft = daysBetween(context.asOf, term.due);
    const grade = stoppedBy
      ? "stopped"
      : daysLeft >= 0
        ? "running"
        : term.share > 2
          ? "long-overdue"
          : "overdue";
    return [{ name, start, ...term, stoppedBy, daysLeft, grade }];
  });
}

/** The clock to look at: of those overdue the one with the largest share, else the running one that is due first. */
export function worstClock(clocks: readonly FeedbackClock[]): FeedbackClock | undefined {
  const running = clocks.filter(({ grade }) => grade !== "stopped");
  const overdue = running.filter(({ grade }) => grade !== "running");
  return overdue.length > 0
    ? overdue.reduce((worst, clock) => (clock.share > worst.share ? clock : worst))
    : running.toSorted((a, b) => b.daysLeft - a.daysLeft).at(-1);
}

/** The moments of a feedback in their order: a later one stops the clocks of those before. */
const moments = ["acknowledged", "answered", "resolved", "told"] as const;
type Moments = (typeof moments)[number];

const firstMoment: Readonly<Record<ClockName, number>> = { acknowledge: 0, answer: 1, resolve: 2 };

/** The moment that a status stands for: how many of the clocks it stops. */
const stoppedByStatus: Readonly<Record<NonNullable<Feedback["status"]>, number>> = {
  received: 0,
  acknowledged: 1,
  analysing: 0,
  answered: 2,
  closed: 3,
};

function stopOf(feedback: Feedback, name: ClockName): FeedbackClock["stoppedBy"] {
  // A malformed moment was given: only its day is not known.
  const isGiven = (moment: Moments) => feedback[moment] !== undefined || feedback.malformed.has(moment);
  const moment = moments.slice(firstMoment[name]).find(isGiven);
  if (moment) return moment;
  const status = statusOf("feedback", feedback) ?? "received";
  return stoppedByStatus[status] > clockNames.indexOf(name) ? "status" : undefined;
}

type Term = Pick<FeedbackClock, "due" | "allowed" | "share">;

function termOf(
  feedback: Feedback,
  name: ClockName,
  start: IsoDate,
  { asOf, timezone, policy, calendar }: FeedbackContext,
): Term | undefined {
  if (name === "answer" && feedback.malformed.has("respond-by")) return undefined;
  const respondBy = name === "answer" ? dayOf(feedback["respond-by"], timezone) : undefined;
  if (respondBy !== undefined) {
    // An answer promised for the same day has half a day.
    const share = daysBetween(start, asOf) / Math.max(daysBetween(start, respondBy), 0.5);
    return { due: respondBy, allowed: undefined, share };
  }
  const allowed = timeAllowed(feedback.kind, name, policy);
  const duration = allowed === undefined ? undefined : parseDuration(allowed);
  if (duration === undefined) return undefined;
  const share = elapsed[duration.unit](start, asOf, calendar) / duration.amount;
  return { due: addParsedDuration(start, duration, calendar), allowed, share };
}

/**
 * The time that the policy allows for a kind of feedback, else for all (`default`, and where no kind is given),
 * else what the format says. Undefined where the policy cannot be read there.
 */
export function timeAllowed(
  kind: string | undefined,
  name: ClockName,
  policy: Policy | undefined,
): Duration | undefined {
  const stated = kind === undefined ? ["default"] : [kind, "default"];
  for (const key of stated) {
    if (!isReadable(policy, `response.${key}.${name}`)) return undefined;
    const duration = policy?.response?.[key]?.[name];
    if (duration !== undefined) return duration;
  }
  return defaults[name];
}

const defaults: Readonly<Record<ClockName, Duration>> = {
  acknowledge: "1wd",
  answer: "3wd",
  resolve: "15wd",
};

type Elapsed = (from: IsoDate, to: IsoDate, calendar: Calendar) => number;

const elapsed: Readonly<Record<DurationUnit, Elapsed>> = {
  h: (from, to) => daysBetween(from, to) * 24,
  d: daysBetween,
  wd: workingDaysBetween,
  w: (from, to) => daysBetween(from, to) / 7,
  m: monthsBetween,
};

/** Whole months and the share of the one begun. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  let months = Math.max(0, Math.floor(daysBetween(from, to) / 31));
  while (addMonths(from, months + 1) <= to) months += 1;
  const begun = addMonths(from, months);
  return months + daysBetween(begun, to) / Math.max(1, daysBetween(begun, addMonths(from, months + 1)));
}
