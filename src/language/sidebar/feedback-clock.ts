import type { Analysis } from "../../plan/analyze.ts";
import { daysText } from "../../plan/facts/day-text.ts";
import {
  type ClockName,
  type FeedbackClock,
  feedbackClocks,
  worstClock,
} from "../../plan/facts/feedback-clocks.ts";
import type { Feedback } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";

/** The clock of a feedback that is to be looked at; undefined where all have stopped or none can be judged. */
export function clockOf(
  feedback: Feedback,
  { asOf, timezone, plan, calendar }: Analysis,
): FeedbackClock | undefined {
  return worstClock(feedbackClocks(feedback, { asOf, timezone, policy: plan.policy, calendar }));
}

/** What is to be done by when: "answer in 2 days", "acknowledge 3 days late". */
export function clockText({ name, daysLeft }: FeedbackClock): Words {
  const act = acts[name];
  if (daysLeft === 0) return say({ en: "{act} today", "zh-CN": "今天应{act}" }, { act });
  return daysLeft > 0
    ? say({ en: "{act} in {days}", "zh-CN": "{days}内{act}" }, { act, days: daysText(daysLeft) })
    : say({ en: "{act}: {days} late", "zh-CN": "{act}已逾期{days}" }, { act, days: daysText(-daysLeft) });
}

const acts: Readonly<Record<ClockName, Words>> = {
  acknowledge: { en: "acknowledge", "zh-CN": "确认收到" },
  answer: { en: "answer", "zh-CN": "答复" },
  resolve: { en: "resolve", "zh-CN": "解决" },
};
