import { longDateText } from "../../plan/facts/date-text.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { ComparedState } from "../history.ts";
import type { TextBlock } from "../report.ts";
import { noHistory } from "./no-history.ts";
import type { SectionDefinition } from "./section.ts";
import { milestoneChanges } from "./since-last/milestone-changes.ts";
import { recordChanges } from "./since-last/record-changes.ts";
import { statusChanges } from "./since-last/status-changes.ts";

/**
 * What is no longer as the last report had it: dates, states, owners, and what came or went, also where nobody
 * said a word about it. It is never empty: that nothing changed, or cannot be told, is news, too.
 */
export const sinceLast: SectionDefinition = {
  id: "since-last",
  title: { en: "Changes since the last report", "zh-CN": "与上次报告相比的变化" },
  blocks: (context) => {
    const last = context.history?.last;
    if (last === undefined) return [noHistory(context)];
    const { state } = last;
    const changes = [
      ...statusChanges(context, state),
      ...milestoneChanges(context, state),
      ...recordChanges(context, state),
    ];
    return [
      comparedWith(context, last.since, state.date),
      ...(changes.length > 0 ? changes : [unchanged(context)]),
    ];
  },
};

function comparedWith(context: SectionContext, since: ComparedState["since"], day: string): TextBlock {
  const date = { en: longDateText(day, "en"), "zh-CN": longDateText(day, "zh-CN") };
  return { kind: "text", content: [context.say(say(bases[since], { date }))], look: "quiet" };
}

const bases: Readonly<Record<ComparedState["since"], Words>> = {
  report: {
    en: "Compared with the plan as it was on {date}, from which the last report was made.",
    "zh-CN": "对比对象为编制上次报告所用的计划（{date}）。",
  },
  before: {
    en: "Compared with the plan as it was on {date}, the last one on record before this period.",
    "zh-CN": "对比对象为本报告期之前最后一次存档的计划（{date}）。",
  },
  first: {
    en: "Compared with the plan as it was on {date}. None from before this period is on record.",
    "zh-CN": "对比对象为{date}存档的计划。本报告期之前没有存档。",
  },
};

function unchanged(context: SectionContext): TextBlock {
  return { kind: "text", content: [context.say(unchangedWords)] };
}

const unchangedWords: Words = {
  en: "Dates, states and owners are the same as then.",
  "zh-CN": "各项日期、状态和负责人均无变化。",
};
