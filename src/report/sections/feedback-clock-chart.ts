import {
  type ClockName,
  clockNames,
  type FeedbackClock,
  feedbackClocks,
} from "../../plan/facts/feedback-clocks.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import type { Feedback } from "../../plan/plan.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { ClockBar, ClockState } from "../chart-kinds.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { ChartBlock, Content, TableBlock, Tone } from "../report.ts";
import { columnWords } from "./details.ts";

interface ClockedFeedback {
  readonly entry: Shown<Feedback>;
  readonly bars: Readonly<Partial<Record<ClockName, ClockBar>>>;
}

/** More rows do not fit on a page. */
const mostRows = 15;

/**
 * Whether feedback was acknowledged, answered and resolved in the times that were agreed, as a picture; none in
 * short reports, and where no feedback has a clock. What is late comes first, else the latest.
 */
export function feedbackClockChart(
  context: SectionContext,
  entries: readonly Shown<Feedback>[],
): readonly ChartBlock[] {
  if (context.length === "short") return [];
  const all = entries.flatMap((entry) => {
    const bars = barsOf(context, entry);
    return Object.keys(bars).length === 0 ? [] : [{ entry, bars }];
  });
  if (all.length === 0) return [];
  const shown = worstFirst(all).slice(0, mostRows);
  const count = (state: ClockState) =>
    all.reduce((sum, { bars }) => sum + Object.values(bars).filter((bar) => bar.state === state).length, 0);
  const numbers = {
    met: count("met"),
    missed: count("missed"),
    running: count("running"),
    overdue: count("overdue"),
  };
  const sentences = [
    context.say(say(words.description, numbers)),
    ...(shown.length < all.length
      ? [context.say(say(words.some, { shown: shown.length, total: all.length }))]
      : []),
  ];
  return [
    {
      kind: "chart",
      title: context.say(words.title),
      description: sentences.join(context.language === "en" ? " " : ""),
      chart: {
        kind: "clocks",
        columns: clockNames.map((name) => context.say(words[name])),
        rows: shown.map((each) => ({
          label: labelOf(context, each),
          sentence: sentenceOf(context, each),
          at: each.entry.at,
          bars: clockNames.map((name) => each.bars[name]),
        })),
        words: {
          met: context.say(words.met),
          missed: context.say(words.missed),
          running: context.say(words.running),
          overdue: context.say(words.overdue),
          allowed: context.say(words.allowed),
        },
      },
      alternative: alternative(context, shown),
    },
  ];
}

const words = {
  title: { en: "Feedback against the times agreed", "zh-CN": "反馈处理时限执行情况" },
  description: {
    en: "Times to acknowledge, answer and resolve. Kept: {met}; missed: {missed}; still running: {running}; running and overdue: {overdue}.",
    "zh-CN":
      "在确认、答复、解决的各项时限中，按时 {met} 项，超时 {missed} 项，尚未到期 {running} 项，逾期未办 {overdue} 项。",
  },
  some: {
    en: "The picture has {shown} of {total}, what is late first.",
    "zh-CN": "图中列出 {shown} 条（共 {total} 条），超时的在前。",
  },
  acknowledge: { en: "Acknowledged", "zh-CN": "确认收到" },
  answer: { en: "Answered", "zh-CN": "答复" },
  resolve: { en: "Resolved", "zh-CN": "解决" },
  met: { en: "in time", "zh-CN": "按时" },
  missed: { en: "too late", "zh-CN": "超时" },
  running: { en: "open, in time", "zh-CN": "未办，未到期" },
  overdue: { en: "open, overdue", "zh-CN": "未办，已逾期" },
  undated: { en: "done, day not given", "zh-CN": "已办，未填日期" },
  allowed: { en: "Time allowed", "zh-CN": "时限" },
  days: { en: "{days} d", "zh-CN": "{days} 天" },
  feedback: { en: "Feedback", "zh-CN": "反馈" },
  clock: { en: "{name}: {state}", "zh-CN": "{name}：{state}" },
} as const satisfies Readonly<Record<string, Words>>;

function barsOf(context: SectionContext, entry: Shown<Feedback>): ClockedFeedback["bars"] {
  const { asOf, timezone, reckoning, calendar } = context;
  const clocksAt = (day: string) =>
    feedbackClocks(entry, { asOf: day, timezone, policy: reckoning.policy, calendar });
  return Object.fromEntries(
    clocksAt(asOf).map((clock) => {
      const stopped = stopDay(context, entry, clock);
      const day = stopped ?? asOf;
      // The share of the time that had gone by on that day.
      const share = clocksAt(day).find(({ name }) => name === clock.name)?.share;
      return [clock.name, barOf(context, clock, stopped, share)];
    }),
  );
}

function stopDay(
  context: SectionContext,
  entry: Shown<Feedback>,
  { stoppedBy }: FeedbackClock,
): string | undefined {
  return stoppedBy === undefined || stoppedBy === "status" ? undefined : context.day(entry[stoppedBy]);
}

function barOf(
  context: SectionContext,
  { grade, start, due }: FeedbackClock,
  stopped: string | undefined,
  share: number | undefined,
): ClockBar {
  if (grade === "stopped" && stopped === undefined) {
    return { state: "undated", share: undefined, text: context.say(words.undated) };
  }
  const day = stopped ?? context.asOf;
  const text = context.say(say(words.days, { days: Math.max(0, daysBetween(start, day)) }));
  const isLate = day > due;
  // Days off are no time of a clock that counts working days, but late is late.
  const drawn = share === undefined ? undefined : isLate ? Math.max(share, 1.08) : Math.min(share, 1);
  if (stopped !== undefined) return { state: isLate ? "missed" : "met", share: drawn, text };
  return { state: isLate ? "overdue" : "running", share: drawn, text };
}

function worstFirst(all: readonly ClockedFeedback[]): readonly ClockedFeedback[] {
  if (all.length <= mostRows) return all;
  const rank = ({ bars }: ClockedFeedback) => {
    const states = Object.values(bars).map(({ state }) => state);
    return states.includes("overdue")
      ? 0
      : states.includes("missed")
        ? 1
        : states.includes("running")
          ? 2
          : 3;
  };
  return all.toReversed().sort((a, b) => rank(a) - rank(b));
}

function labelOf(context: SectionContext, { entry }: ClockedFeedback): string {
  const text = oneLine(context.text(entry.text));
  return [context.text(entry.id), text].filter(Boolean).join(" ");
}

function sentenceOf(context: SectionContext, each: ClockedFeedback): string {
  const states = clockNames.flatMap((name) => {
    const bar = each.bars[name];
    return bar === undefined
      ? []
      : [context.say(say(words.clock, { name: words[name], state: words[bar.state] }))];
  });
  return [labelOf(context, each), ...states].join(context.language === "en" ? ", " : "，");
}

const stateTones: Readonly<Record<ClockState, Tone>> = {
  met: "good",
  missed: "severe",
  running: "neutral",
  overdue: "severe",
  undated: "neutral",
};

function alternative(context: SectionContext, shown: readonly ClockedFeedback[]): TableBlock {
  const clockContent = (bar: ClockBar | undefined): Content => {
    if (bar === undefined) return [];
    const mark = { kind: "mark", tone: stateTones[bar.state], text: context.say(words[bar.state]) } as const;
    return bar.share === undefined ? [mark] : [mark, " ", { kind: "quiet", text: bar.text }];
  };
  return {
    kind: "table",
    caption: context.say(words.title),
    columns: [
      { title: context.say(columnWords.id), kind: "key" },
      ...clockNames.map((name) => ({ title: context.say(words[name]), kind: "text" as const })),
    ],
    rows: shown.map(({ entry, bars }) => ({
      at: entry.at,
      cells: [
        { content: contentOf(context.text(entry.id)) },
        ...clockNames.map((name) => ({ content: clockContent(bars[name]) })),
      ],
    })),
  };
}
