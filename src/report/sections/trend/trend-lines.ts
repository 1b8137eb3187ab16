import { lateness, milestoneStatus } from "../../../plan/facts/milestone.ts";
import { oneLine } from "../../../plan/facts/plain-text.ts";
import type { Id, IsoDate, Milestone } from "../../../plan/plan.ts";
import { daysBetween } from "../../../plan/time/dates.ts";
import type { TrendLine, TrendPoint } from "../../chart-kinds.ts";
import type { SectionContext, Shown, ShownPlan } from "../../context.ts";
import { latenessTones } from "../../marks.ts";
import type { Tone } from "../../report.ts";

/** What the plan said of a milestone, day by day. */
export interface MilestoneTrend {
  readonly id: Id;
  /** As it is now, else as it was last. */
  readonly milestone: Shown<Milestone>;
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly end: TrendLine["end"];
  readonly tone: Tone;
  /** Days from the first date on record to the last; positive is later. */
  readonly moved: number;
}

/** The milestones of the plan on a day. */
interface Day {
  readonly date: IsoDate;
  readonly milestones: ReadonlyMap<Id, Shown<Milestone>>;
}

/** The days on which the plan is known, the as-of date last. */
export function trendDays({ history, asOf, plan }: SectionContext): readonly Day[] {
  const states = (history?.states ?? []).filter(({ date }) => date < asOf);
  return [...states, { date: asOf, plan }].map((state) => ({
    date: state.date,
    milestones: milestonesOf(state.plan),
  }));
}

/** Those that can be read in full, by their ids; of two with one id the first. */
function milestonesOf({ milestones }: ShownPlan): Day["milestones"] {
  const readable = milestones.toReversed().filter(({ intact }) => intact);
  return new Map(
    readable.flatMap((milestone) => (milestone.id === undefined ? [] : [[milestone.id, milestone]])),
  );
}

/**
 * How each milestone moved, those of the latest date last. A line ends where the milestone was reached, or from
 * where on it is cancelled or no longer in the plan. One that was reached before the first day has none.
 */
export function milestoneTrends(context: SectionContext, days: readonly Day[]): readonly MilestoneTrend[] {
  const ids = new Set(days.toReversed().flatMap(({ milestones }) => [...milestones.keys()].reverse()));
  return [...ids]
    .flatMap((id) => trendOf(context, id, days))
    .sort((a, b) => (lastDate(a) < lastDate(b) ? -1 : lastDate(a) > lastDate(b) ? 1 : 0));
}

function lastDate({ points }: MilestoneTrend): IsoDate {
  return points.at(-1)?.date ?? "";
}

function trendOf(context: SectionContext, id: Id, days: readonly Day[]): readonly MilestoneTrend[] {
  const points: TrendPoint[] = [];
  let [end, milestone]: [TrendLine["end"], Shown<Milestone> | undefined] = ["open", undefined];
  for (const day of days) {
    const found = day.milestones.get(id);
    const status = found && milestoneStatus(found);
    milestone = found ?? milestone;
    if (found === undefined || status === "cancelled") end = points.length > 0 ? "ended" : end;
    else if (status === "done") {
      const reached = reachedPoint(found, day.date);
      if (end === "reached" || reached === undefined) continue;
      end = "reached";
      // It may have been written down later than it came about.
      while ((points.at(-1)?.on ?? "") > reached.on) points.pop();
      points.push(reached);
    } else if (found.due !== undefined) {
      end = "open";
      points.push({ on: day.date, date: found.due });
    }
  }
  const [first, last] = [points[0], points.at(-1)];
  if (milestone === undefined || first === undefined || last === undefined) return [];
  if (end === "reached" && last.on < (days[0]?.date ?? "")) return [];
  const label = oneLine(context.text(milestone.title)) || context.text(id);
  const moved = daysBetween(first.date, last.date);
  return [{ id, milestone, label, points, end, tone: toneOf(context, milestone, end), moved }];
}

function reachedPoint({ actual, due }: Shown<Milestone>, on: IsoDate): TrendPoint | undefined {
  if (actual !== undefined) return { on: actual < on ? actual : on, date: actual };
  return due === undefined ? undefined : { on, date: due };
}

function toneOf(
  { asOf, reckoning, calendar }: SectionContext,
  milestone: Shown<Milestone>,
  end: TrendLine["end"],
): Tone {
  if (end !== "open") return end === "reached" ? "good" : "neutral";
  return latenessTones[lateness(milestone, { asOf, policy: reckoning.policy, calendar })?.grade ?? "on-time"];
}
