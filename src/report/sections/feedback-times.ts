import { daysText } from "../../plan/facts/day-text.ts";
import { type ClockName, type FeedbackClock, feedbackClocks } from "../../plan/facts/feedback-clocks.ts";
import { isOpen } from "../../plan/facts/open.ts";
import type { Feedback } from "../../plan/plan.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Block, Cell, Content } from "../report.ts";
import { endedSince } from "./within.ts";

/** What became of a promised time: kept, missed by some days, still running, or over while nothing was done. */
type Outcome =
  | { readonly kind: "kept" | "running" | "overdue"; readonly clock: FeedbackClock }
  | { readonly kind: "missed"; readonly clock: FeedbackClock; readonly days: number };

const names: Readonly<Record<ClockName, Words>> = {
  acknowledge: { en: "Acknowledged", "zh-CN": "确认收到" },
  answer: { en: "Answered", "zh-CN": "答复" },
  resolve: { en: "Resolved", "zh-CN": "解决" },
};

const words = {
  kept: { en: "in time", "zh-CN": "按时" },
  allKept: { en: "All in time", "zh-CN": "全部按时" },
  missed: { en: "{days} late", "zh-CN": "晚{days}" },
  running: { en: "due", "zh-CN": "期限" },
  overdue: { en: "Overdue since", "zh-CN": "已逾期，期限" },
  summary: {
    en: "Promised response times: {kept} kept, {missed} missed, {running} running.",
    "zh-CN": "承诺的响应时限：按时 {kept} 次，超时 {missed} 次，进行中 {running} 次。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How many promised times were missed, of the feedback that a report of this period is about. */
export function timesMissed(context: SectionContext): number {
  const entries = context.plan.feedback.filter((entry) => isFeedbackShown(context, entry));
  const outcomes = entries.flatMap((entry) => outcomesOf(context, entry));
  return outcomes.filter(({ kind }) => kind === "missed" || kind === "overdue").length;
}

/** Feedback that is open, or in which something happened since the period began. */
export function isFeedbackShown(context: SectionContext, entry: Shown<Feedback>): boolean {
  if (isOpen("feedback", entry) !== false) return true;
  const moments = [entry.received, entry.answered, entry.resolved, entry.told];
  return moments.some((moment) => endedSince(context.day(moment), undefined, context.period));
}

/** How many of the promised times were kept; nothing where none could be judged. */
export function clocksKept(context: SectionContext, entries: readonly Shown<Feedback>[]): readonly Block[] {
  const outcomes = entries.flatMap((entry) => outcomesOf(context, entry));
  if (outcomes.length === 0) return [];
  const count = (...kinds: readonly Outcome["kind"][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const missed = count("missed", "overdue");
  const text = say(words.summary, { kept: count("kept"), missed, running: count("running") });
  return [{ kind: "text", content: [context.say(text)] }];
}

/** The times of one feedback, in a word where all were kept; in a short report only those that are over. */
export function clocksCell(context: SectionContext, entry: Shown<Feedback>): Cell {
  const outcomes = outcomesOf(context, entry);
  if (context.length === "full" && outcomes.length > 1 && outcomes.every(({ kind }) => kind === "kept"))
    return { content: [{ kind: "mark", tone: "good", text: context.say(words.allKept) }] };
  const isWanted = ({ kind }: Outcome) =>
    context.length === "full" || kind === "overdue" || kind === "missed";
  const details = outcomes.filter(isWanted).map((outcome) => ({
    label: context.say(names[outcome.clock.name]),
    content: outcomeContent(context, outcome),
  }));
  return { content: [], details };
}

function outcomeContent(context: SectionContext, outcome: Outcome): Content {
  const { kind, clock } = outcome;
  switch (kind) {
    case "kept":
      return [{ kind: "mark", tone: "good", text: context.say(words.kept) }];
    case "missed":
      return [
        {
          kind: "mark",
          tone: "caution",
          text: context.say(say(words.missed, { days: daysText(outcome.days) })),
        },
      ];
    case "running":
      return [context.say(words.running), " ", context.date(clock.due)];
    case "overdue": {
      const tone = clock.grade === "long-overdue" ? "severe" : "bad";
      return [{ kind: "mark", tone, text: context.say(words.overdue) }, " ", context.date(clock.due)];
    }
  }
}

/** A clock that a status stopped was stopped on an unknown day: nothing can be said of it. */
function outcomesOf(context: SectionContext, entry: Shown<Feedback>): readonly Outcome[] {
  const { asOf, timezone, calendar, reckoning } = context;
  const clocks = feedbackClocks(entry, { asOf, timezone, calendar, policy: reckoning.policy });
  return clocks.flatMap((clock): readonly Outcome[] => {
    if (clock.stoppedBy === "status") return [];
    if (clock.stoppedBy === undefined)
      return [{ kind: clock.grade === "running" ? "running" : "overdue", clock }];
    const day = context.day(entry[clock.stoppedBy]);
    if (day === undefined) return [];
    const days = daysBetween(clock.due, day);
    return days > 0 ? [{ kind: "missed", clock, days }] : [{ kind: "kept", clock }];
  });
}
