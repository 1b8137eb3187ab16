import { longDateText } from "../../plan/facts/date-text.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { TrendLine } from "../chart-kinds.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { Block, ChartBlock, Content, Row, TableBlock } from "../report.ts";
import { dateContent } from "./details.ts";
import { noHistory } from "./no-history.ts";
import type { SectionDefinition } from "./section.ts";
import { type MilestoneTrend, milestoneTrends, trendDays } from "./trend/trend-lines.ts";

/**
 * Milestone trend analysis: which date the plan promised on which day. Whether a plan is steady can only be seen
 * over time; a single state shows nothing of it, and a baseline has no day on which it was agreed.
 */
export const trend: SectionDefinition = {
  id: "trend",
  title: { en: "Milestone trend", "zh-CN": "里程碑趋势" },
  blocks: (context): readonly Block[] => {
    const days = trendDays(context);
    if (days.length < 2) return [noHistory(context)];
    const all = milestoneTrends(context, days);
    if (all.length === 0) return [];
    const table = tableOf(context, all);
    return context.length === "short"
      ? [{ ...chartOf(context, all), alternative: table }]
      : [chartOf(context, all), table];
  },
};

const words = {
  title: { en: "Milestone trend analysis", "zh-CN": "里程碑趋势分析图" },
  description: {
    en: "The date promised for each milestone on {days} days from {from} to {to}. Milestones: {count}, of them later than first recorded: {later}, earlier: {earlier}. A level line is steady, a rising one is later.",
    "zh-CN":
      "对比{from}至{to}共 {days} 个日期的计划，{count} 个里程碑中有 {later} 个的承诺日期比首次记录推迟，{earlier} 个提前。线条水平表示稳定，上升表示推迟。",
  },
  some: {
    en: "The picture has the {shown} that moved most; the table has all.",
    "zh-CN": "图中为变动最大的 {shown} 个，全部见表。",
  },
  caption: { en: "Promised dates over time", "zh-CN": "承诺日期的变动" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  baseline: { en: "Baseline", "zh-CN": "基线日期" },
  first: { en: "First on record", "zh-CN": "首次记录" },
  moves: { en: "Then, as of", "zh-CN": "其后变动（存档日期）" },
  now: { en: "Last", "zh-CN": "最近日期" },
  moved: { en: "In all", "zh-CN": "累计" },
  inDays: { en: "{days} d", "zh-CN": "{days} 天" },
  reached: { en: "Reached", "zh-CN": "达成" },
  past: { en: "Date past, not reached", "zh-CN": "日期已过而未达成" },
  ended: { en: "Cancelled or taken out", "zh-CN": "已取消或移除" },
  report: { en: "Day of the plan", "zh-CN": "计划存档日期" },
  date: { en: "Date of the milestone", "zh-CN": "里程碑日期" },
  sentence: { en: "Milestone {label}: {dates}", "zh-CN": "里程碑“{label}”：{dates}" },
  onDay: { en: "{date} (as of {on})", "zh-CN": "{date}（{on}存档）" },
} as const satisfies Readonly<Record<string, Words>>;

/** More lines cannot be told apart. */
const mostLines = 10;

function chartOf(context: SectionContext, all: readonly MilestoneTrend[]): ChartBlock {
  const shown = mostMoved(context, all);
  const days = trendDays(context).map(({ date }) => date);
  const [from = context.asOf, to = context.asOf] = [days[0], days.at(-1)];
  const inserts = {
    days: days.length,
    from: longDate(from),
    to: longDate(to),
    count: all.length,
    later: all.filter(({ moved }) => moved > 0).length,
    earlier: all.filter(({ moved }) => moved < 0).length,
  };
  const sentences = [
    context.say(say(words.description, inserts)),
    ...(shown.length < all.length ? [context.say(say(words.some, { shown: shown.length }))] : []),
  ];
  return {
    kind: "chart",
    title: context.say(words.title),
    description: sentences.join(context.language === "en" ? " " : ""),
    chart: {
      kind: "trend",
      from,
      to,
      today: context.asOf,
      lines: shown.map((each) => lineOf(context, each)),
      words: {
        baseline: context.say(words.baseline),
        reached: context.say(words.reached),
        past: context.say(words.past),
        ended: context.say(words.ended),
        report: context.say(words.report),
        milestone: context.say(words.date),
      },
    },
  };
}

/** Those that moved most, else those nearest to the as-of date, in the order that they have. */
function mostMoved({ asOf }: SectionContext, all: readonly MilestoneTrend[]): readonly MilestoneTrend[] {
  if (all.length <= mostLines) return all;
  const distance = ({ points }: MilestoneTrend) => Math.abs(daysBetween(asOf, points.at(-1)?.date ?? asOf));
  const ranked = all.toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || distance(a) - distance(b));
  const kept = new Set(ranked.slice(0, mostLines));
  return all.filter((each) => kept.has(each));
}

function lineOf(context: SectionContext, each: MilestoneTrend): TrendLine {
  const { label, tone, points, end, milestone } = each;
  const dates = turnsOf(each).map(({ on, date }) =>
    context.say(say(words.onDay, { on: longDate(on), date: longDate(date) })),
  );
  return {
    label,
    tone,
    baseline: milestone.baseline,
    points,
    end,
    move: movedText(context, each),
    sentence: context.say(say(words.sentence, { label, dates: dates.join(context.separator) })),
    at: milestone.at,
  };
}

function longDate(date: string): Words {
  return { en: longDateText(date, "en"), "zh-CN": longDateText(date, "zh-CN") };
}

/** The points at which a date was not the one before. */
function turnsOf({ points }: MilestoneTrend): MilestoneTrend["points"] {
  return points.filter(({ date }, index) => date !== points[index - 1]?.date);
}

function movedText(context: SectionContext, { moved }: MilestoneTrend): string {
  if (moved === 0) return "";
  const days = moved > 0 ? `+${moved}` : String(moved).replace("-", "−");
  return context.say(say(words.inDays, { days }));
}

function tableOf(context: SectionContext, all: readonly MilestoneTrend[]): TableBlock {
  return {
    kind: "table",
    caption: context.say(words.caption),
    columns: [
      { title: context.say(words.milestone), kind: "name" },
      { title: context.say(words.baseline), kind: "date" },
      { title: context.say(words.first), kind: "date" },
      { title: context.say(words.moves), kind: "text" },
      { title: context.say(words.now), kind: "date" },
      { title: context.say(words.moved), kind: "number" },
    ],
    rows: all.map((each) => rowOf(context, each)),
  };
}

function rowOf(context: SectionContext, each: MilestoneTrend): Row {
  const { milestone, label, points, end } = each;
  const last = points.at(-1);
  const ended = { kind: "mark", tone: "caution", text: context.say(words.ended) } as const;
  const reached = { kind: "mark", tone: "good", text: context.say(words.reached) } as const;
  const name = contentOf(label);
  return {
    at: milestone.at,
    cells: [
      { content: end === "ended" ? [...name, " ", ended] : name },
      { content: dateContent(context, milestone.baseline) },
      { content: dateContent(context, points[0]?.date) },
      { content: moves(context, each) },
      { content: [...dateContent(context, last?.date), ...(end === "reached" ? [" ", reached] : [])] },
      { content: contentOf(movedText(context, each)) },
    ],
  };
}

/** Each new date with the day on which the plan first said it. */
function moves(context: SectionContext, each: MilestoneTrend): Content {
  return turnsOf(each)
    .slice(1)
    .flatMap(({ on, date }, index) => [
      ...(index === 0 ? [] : ["\n"]),
      context.date(date),
      " ",
      { kind: "quiet" as const, text: `(${context.say({ en: longDateText(on, "en"), "zh-CN": on })})` },
    ]);
}
