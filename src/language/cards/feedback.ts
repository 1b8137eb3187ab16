import { durationWords } from "../../plan/facts/duration-words.ts";
import { type ClockName, type FeedbackClock, feedbackClocks } from "../../plan/facts/feedback-clocks.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { say, type Words } from "../../plan/words.ts";
import { recordShape } from "../labels.ts";
import { type CardSource, line } from "./card.ts";
import { dayText, stated } from "./stated.ts";

/** Who said it, how it stands, until when it is to be acknowledged, answered and resolved, and what came of it. */
export const feedbackCard: CardSource<"feedback"> = function* (feedback, context) {
  yield* stated(context, feedback, ["kind", "from", "received", "status", "severity", "owner"]);
  for (const clock of feedbackClocks(feedback, { ...context, policy: context.plan.policy }))
    yield line(clockLabels[clock.name], clockWords(clock, context));
  yield* stated(context, feedback, ["disposition", "reason", "cause", "resolution", "leads-to", "told"]);
};

function clockWords(clock: FeedbackClock, context: PlanContext): Words {
  const { stoppedBy, due, allowed, grade } = clock;
  if (stoppedBy !== undefined) {
    const key = stoppedBy === "status" ? "status" : stoppedBy;
    const title = recordShape("feedback")?.properties.get(key)?.documentation.title;
    return say(sentences.stopped, { by: title ?? key });
  }
  const time = (allowed !== undefined && durationWords(allowed)) || undefined;
  const inserts = { due: dayText(context, due), time: time ?? "" };
  if (grade === "running") return say(time ? sentences.running : sentences.promised, inserts);
  return say(time ? sentences.overdue : sentences.promiseMissed, inserts);
}

const clockLabels: Readonly<Record<ClockName, Words>> = {
  acknowledge: { en: "Acknowledge", "zh-CN": "确认收到" },
  answer: { en: "Answer", "zh-CN": "答复" },
  resolve: { en: "Resolve", "zh-CN": "解决" },
};

const sentences = {
  stopped: { en: "done, by “{by}”", "zh-CN": "已办，依据“{by}”" },
  running: { en: "by {due}, {time} allowed", "zh-CN": "{due} 前，时限 {time}" },
  promised: { en: "by {due}, as promised", "zh-CN": "{due} 前，按承诺日期" },
  overdue: { en: "overdue, was due {due}, {time} allowed", "zh-CN": "已逾期，期限为 {due}，时限 {time}" },
  promiseMissed: { en: "overdue, was promised for {due}", "zh-CN": "已逾期，承诺日期为 {due}" },
} as const satisfies Readonly<Record<string, Words>>;
