import { type ClockName, type FeedbackClock, feedbackClocks, worstClock } from "../facts/feedback-clocks.ts";
import type { Fix } from "../finding.ts";
import type { Feedback } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { daysWords } from "./days.ts";
import { intact } from "./intact.ts";
import { isReckonable } from "./limit.ts";
import type { PlanContext, Rule } from "./rule.ts";

export const feedbackOverdue: Rule = {
  id: "feedback-overdue",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "A feedback was not acknowledged, answered or resolved in time.",
    "zh-CN": "反馈未按时确认收到、答复或解决。",
  },
  *check(context) {
    const { plan, asOf, timezone, calendar } = context;
    for (const feedback of intact(plan.feedback)) {
      const clocks = feedbackClocks(feedback, { asOf, timezone, policy: plan.policy, calendar });
      const worst = worstClock(clocks.filter(({ allowed }) => isReckonable(allowed ?? "1d", plan.calendar)));
      if (worst === undefined || worst.grade === "running") continue;
      yield {
        path: [...feedback.at, "id"],
        message: messageOf(worst),
        ...(worst.grade === "long-overdue" && { severity: "error" as const }),
        fixes: () => [stub(context, feedback, worst)],
      };
    }
  },
};

function messageOf({ name, start, due, allowed, daysLeft }: FeedbackClock): Words {
  const inserts = { deed: deeds[name], start, due, allowed: allowed ?? "", days: daysWords(-daysLeft) };
  return say(allowed === undefined ? promised : owed, inserts);
}

const owed = {
  en: "Received on {start} and not yet {deed}: the time for it ({allowed}) was over on {due}, {days} ago.",
  "zh-CN": "{start} 收到，尚未{deed}：期限（{allowed}）为 {due}，已过 {days}。",
};

const promised = {
  en: "Received on {start} and not yet {deed}: the answer was promised by {due}, {days} ago.",
  "zh-CN": "{start} 收到，尚未{deed}：承诺在 {due} 前答复，已过 {days}。",
};

const deeds: Readonly<Record<ClockName, Words>> = {
  acknowledge: { en: "acknowledged", "zh-CN": "确认收到" },
  answer: { en: "answered", "zh-CN": "答复" },
  resolve: { en: "resolved", "zh-CN": "解决" },
};

const keys = { acknowledge: "acknowledged", answer: "answered", resolve: "resolved" } as const;

function stub(context: PlanContext, { at }: Feedback, { name }: FeedbackClock): Fix | undefined {
  const title = say(
    { en: "{Deed} today ({asOf})", "zh-CN": "今天{Deed}（{asOf}）" },
    { Deed: { ...deeds[name], en: capital(deeds[name].en) }, asOf: context.asOf },
  );
  return addKeys(context, at, [[keys[name], context.asOf]], title);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
