import { longDateText } from "../../plan/facts/date-text.ts";
import { dueText } from "../../plan/facts/due-text.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { addDays, daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { ChartBlock, Period, TimelineBand, TimelineRow } from "../report.ts";
import type { MilestoneState } from "./milestone-state.ts";

export interface TimelineOptions {
  readonly mostRows: number;
  /** Whether the table beside it has all milestones. */
  readonly isTableComplete: boolean;
}

const onPaper: TimelineOptions = { mostRows: 30, isTableComplete: true };

/** The picture of the milestones in time; none where no milestone has a date. */
export function milestoneTimeline(
  context: SectionContext,
  states: readonly MilestoneState[],
  { mostRows, isTableComplete } = onPaper,
): readonly ChartBlock[] {
  const dated = states.filter(({ milestone }) => datesOf(milestone).length > 0);
  if (dated.length === 0) return [];
  const shown = nearest(dated, context.asOf, mostRows);
  const rows = shown.map((state) => row(context, state));
  const span = spanOf(context, rows);
  const late = shown.filter(({ lateness }) => lateness !== undefined && lateness.grade !== "on-time").length;
  const leavesOut = isTableComplete ? words.some : words.nearest;
  const inserts = { count: shown.length, total: states.length, late };
  return [
    {
      kind: "chart",
      title: context.say(words.title),
      description: context.say(say(shown.length < states.length ? leavesOut : words.all, inserts)),
      chart: {
        kind: "timeline",
        ...span,
        today: context.asOf,
        rows,
        bands: bands(context, span),
        legend: {
          baseline: context.say(words.baseline),
          due: context.say(words.due),
          actual: context.say(words.actual),
          today: context.say(words.today),
        },
      },
    },
  ];
}

const words = {
  milestone: { en: "Milestone {title}", "zh-CN": "里程碑“{title}”" },
  dueOn: { en: "due {date}", "zh-CN": "承诺日期{date}" },
  reachedOn: { en: "reached {date}", "zh-CN": "{date}达成" },
  baselineOf: { en: "baseline {date}", "zh-CN": "基线{date}" },
  title: { en: "Milestone timeline", "zh-CN": "里程碑时间轴" },
  all: {
    en: "Milestones over time: {count}, of them late: {late}. The table has every date.",
    "zh-CN": "{count} 个里程碑的时间分布，其中 {late} 个延期。各日期见下表。",
  },
  nearest: {
    en: "The {count} of {total} milestones nearest to the as-of date, {late} of them late. The others are left out, also of the table.",
    "zh-CN": "距截至日期最近的 {count} 个里程碑（共 {total} 个），其中 {late} 个延期。其余的图和表均未列出。",
  },
  some: {
    en: "The {count} of {total} milestones nearest to the as-of date, {late} of them late. The table has every date.",
    "zh-CN": "距截至日期最近的 {count} 个里程碑（共 {total} 个），其中 {late} 个延期。各日期见下表。",
  },
  baseline: { en: "Baseline", "zh-CN": "基线日期" },
  due: { en: "Due", "zh-CN": "承诺日期" },
  actual: { en: "Actual", "zh-CN": "实际日期" },
  today: { en: "As of", "zh-CN": "截至日期" },
} as const satisfies Readonly<Record<string, Words>>;

/** More rows than these do not fit on a page, nor in an eye. */
/** Those nearest to a day, so many at most, in the order that they have. */
export function nearest(
  states: readonly MilestoneState[],
  asOf: IsoDate,
  mostRows: number,
): readonly MilestoneState[] {
  if (states.length <= mostRows) return states;
  const distance = ({ milestone }: MilestoneState) =>
    Math.min(...datesOf(milestone).map((date) => Math.abs(daysBetween(asOf, date))));
  const kept = new Set([...states].sort((a, b) => distance(a) - distance(b)).slice(0, mostRows));
  return states.filter((state) => kept.has(state));
}

function row(context: SectionContext, { milestone, tone }: MilestoneState): TimelineRow {
  const { baseline, due, actual, at } = milestone;
  const label = context.text(milestone.title) || (milestone.id ?? "");
  const timing = context.say(dueText(milestone, context.asOf));
  const sentence = sentenceOf(context, milestone, oneLine(label), timing);
  return { label, baseline, due, actual, tone, timing, sentence, at };
}

/** "Milestone Roof, due 12 June 2026, 10 days late". */
function sentenceOf(
  context: SectionContext,
  { baseline, due, actual }: MilestoneState["milestone"],
  title: string,
  timing: string,
): string {
  const { language } = context;
  const dated = (sentence: Words, date: IsoDate | undefined) =>
    date === undefined ? "" : context.say(say(sentence, { date: longDateText(date, language) }));
  const facts = [
    context.say(say(words.milestone, { title })),
    actual === undefined ? dated(words.dueOn, due) : dated(words.reachedOn, actual),
    timing,
    baseline === (actual ?? due) ? "" : dated(words.baselineOf, baseline),
  ];
  return facts.filter(Boolean).join(language === "en" ? ", " : "，");
}

function bands(context: SectionContext, span: Period): readonly TimelineBand[] {
  return context.plan.phases.flatMap(({ name, start, end }) => {
    if (start === undefined || end === undefined || end < start) return [];
    if (end < span.from || start > span.to) return [];
    return [{ label: context.text(name), from: start, to: end }];
  });
}

/** From the first date to the last, the as-of date within it, and a little air on both sides. */
function spanOf({ asOf }: SectionContext, rows: readonly TimelineRow[]): Period {
  const dates = [asOf, ...rows.flatMap(datesOf)].sort();
  const [from = asOf, to = asOf] = [dates[0], dates.at(-1)];
  // Eight days at least: on a shorter axis the scale would step by hours.
  const air = Math.max(4, Math.round(daysBetween(from, to) * 0.03));
  return { from: addDays(from, -air), to: addDays(to, air) };
}

function datesOf(
  dates: Pick<TimelineRow, never> & Partial<Record<"baseline" | "due" | "actual", string | undefined>>,
) {
  return [dates.baseline, dates.due, dates.actual].filter((date) => date !== undefined);
}
