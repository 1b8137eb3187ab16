import { expectedContacts } from "../../plan/facts/contacts.ts";
import type { Communication, Id, IsoDate, Moment } from "../../plan/plan.ts";
import { addDays, daysBetween, earlier, later, weekdayOf } from "../../plan/time/dates.ts";
import type { CalendarCell, CalendarWeek } from "../chart-kinds.ts";
import type { SectionContext, Shown } from "../context.ts";

const weeksBack = 12;
const weeksAhead = 6;
const mostWeeks = 26;

/** The Mondays of the weeks to look at: twelve back or to the period's start, and six ahead at most. */
export function mondaysAround({ asOf, period, next, plan }: SectionContext): readonly IsoDate[] {
  const back = earlier(addDays(asOf, -7 * weeksBack), period.from);
  const start = plan.project?.start;
  const first = mondayOf(start === undefined || start > asOf ? back : later(back, start));
  const last = mondayOf(later(earlier(addDays(asOf, 7 * weeksAhead), next.to), asOf));
  const count = Math.floor(daysBetween(first, last) / 7) + 1;
  return Array.from({ length: count }, (_, index) => addDays(first, 7 * index)).slice(-mostWeeks);
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date));
}

export function weekTime(monday: IsoDate, asOf: IsoDate): CalendarWeek["time"] {
  if (monday > asOf) return "to-come";
  return addDays(monday, 6) < asOf ? "past" : "now";
}

/** The days of contacts by what they were of. */
export interface HeldDays {
  /** As far as the readers see. */
  readonly seen: DaysOf;
  /** Those of which they do not. */
  readonly unseen: DaysOf;
}

interface Entry {
  readonly of?: Id | undefined;
  readonly date?: Moment | undefined;
}

type DaysOf = (communication: Pick<Communication, "id" | "report">) => readonly IsoDate[];

/** When communications took place up to the as-of date: by the log, and by the reports that were issued. */
export function heldDays(context: SectionContext): HeldDays {
  const issued = context.plan.reports.flatMap(({ id, issued: all = [] }) =>
    all.map(({ date }) => ({ of: id, date })),
  );
  const seen = daysById(context, [...context.plan.log, ...issued]);
  const all = daysById(context, [...context.reckoning.log, ...issued]);
  return { seen, unseen: (communication) => without(all(communication), seen(communication)) };
}

function daysById(context: SectionContext, entries: readonly Entry[]): DaysOf {
  const days = new Map<Id, IsoDate[]>();
  for (const { of, date } of entries) {
    const day = context.day(date);
    if (of === undefined || day === undefined || day > context.asOf) continue;
    const known = days.get(of);
    if (known === undefined) days.set(of, [day]);
    else known.push(day);
  }
  return ({ id, report }) => [...new Set([id, report])].flatMap((of) => (of && days.get(of)) ?? []);
}

/** The days of the one list that are not in the other, each as often as it is too many. */
function without(all: readonly IsoDate[], known: readonly IsoDate[]): readonly IsoDate[] {
  const rest = [...known];
  return all.filter((date) => {
    const at = rest.indexOf(date);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/**
 * The cells of a communication, a week each. A contact counts for the expected date nearest to it (of two
 * equally near the later one), in the week of that date. An expected date of which only readers of more than
 * this report know what became of it is neither held nor missing.
 */
export function contactCells(
  context: SectionContext,
  communication: Shown<Communication>,
  mondays: readonly IsoDate[],
  held: HeldDays,
): readonly CalendarCell[] {
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { from: first, to: addDays(last, 6), calendar: context.calendar };
  const expected = expectedContacts(communication, context.reckoning, range).map(({ date }) => date);
  const met = new Set<IsoDate>();
  const extra = held.seen(communication).filter((date) => date >= first && !settle(date, expected, met));
  // What has no rhythm cannot come beside it.
  const isFree = expected.length === 0;
  const unsaid = new Set<IsoDate>();
  for (const date of held.unseen(communication)) settle(date, expected, unsaid);
  return mondays.map((monday) => {
    const isIn = (date: IsoDate) => mondayOf(date) === monday;
    const due = expected.filter(isIn);
    const open = due.filter((date) => !met.has(date) && !unsaid.has(date));
    const others = extra.filter(isIn).length;
    return {
      held: due.filter((date) => met.has(date)).length + (isFree ? others : 0),
      missed: open.filter((date) => date < context.asOf).length,
      planned: open.filter((date) => date >= context.asOf).length,
      extra: isFree ? 0 : others,
    };
  });
}

/** Whether a contact stands for an expected date: the nearest, and only if no other contact did before. */
function settle(date: IsoDate, expected: readonly IsoDate[], settled: Set<IsoDate>): boolean {
  let nearest: IsoDate | undefined;
  for (const each of expected) {
    const isNearer =
      nearest === undefined || Math.abs(daysBetween(date, each)) <= Math.abs(daysBetween(date, nearest));
    if (isNearer) nearest = each;
  }
  const [gap, reach] = [nearest === undefined ? 0 : Math.abs(daysBetween(date, nearest)), reachOf(expected)];
  if (nearest === undefined || settled.has(nearest) || gap > reach) return false;
  settled.add(nearest);
  return true;
}

/** How far from an expected date a contact may be and still count for it: half the way to the next, 15 days at most. */
function reachOf(expected: readonly IsoDate[]): number {
  const gaps = expected.slice(1).map((date, index) => daysBetween(expected[index] ?? date, date));
  return Math.min(15, Math.max(3, Math.ceil(Math.max(0, ...gaps) / 2) || 7));
}
