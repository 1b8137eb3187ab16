import { milestoneStatus } from "../facts/milestone.ts";
import { isOpen } from "../facts/open.ts";
import type { Id, Milestone } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule, RuleFinding } from "./rule.ts";
import { quotedTitles, titleOf } from "./title.ts";

export const milestoneOrder: Rule = {
  id: "milestone-order",
  severity: "warning",
  summary: {
    en: "A milestone is due, or done, before one that it waits for.",
    "zh-CN": "里程碑早于其依赖的里程碑到期或完成。",
  },
  *check({ plan }) {
    const milestones = new Map<Id, Milestone>();
    for (const milestone of intact(plan.milestones)) {
      if (milestone.id !== undefined && !milestones.has(milestone.id))
        milestones.set(milestone.id, milestone);
    }
    for (const milestone of intact(plan.milestones)) {
      if (!isJudged(milestone)) continue;
      const others = [...new Set(milestone["depends-on"])]
        .flatMap((id) => milestones.get(id) ?? [])
        .filter(isJudged);
      const found = doneBefore(milestone, others) ?? dueBefore(milestone, others);
      if (found) yield found;
    }
  },
};

function isJudged(milestone: Milestone): boolean {
  const status = milestoneStatus(milestone);
  return status !== undefined && status !== "cancelled";
}

function doneBefore(milestone: Milestone, others: readonly Milestone[]): RuleFinding | undefined {
  const open =
    milestoneStatus(milestone) === "done" ? others.filter((other) => isOpen("milestones", other)) : [];
  if (open.length === 0) return undefined;
  return {
    path: [...milestone.at, "due"],
    message: say(
      {
        en: "“{title}” is done, and {others}, which it waits for, is still open. One of the two states is not so.",
        "zh-CN": "“{title}”已完成，但它所依赖的{others}仍未完成。两者的状态必有一处不符。",
      },
      { title: titleOf("milestones", milestone), others: titlesOf(open) },
    ),
    related: open.map(({ at }) => ({
      path: [...at, "id"],
      message: { en: "This one is still open.", "zh-CN": "这一个仍未完成。" },
    })),
  };
}

function dueBefore(milestone: Milestone, others: readonly Milestone[]): RuleFinding | undefined {
  const { due } = milestone;
  if (due === undefined) return undefined;
  const later = others.filter((other) => other.due !== undefined && other.due > due);
  if (later.length === 0) return undefined;
  return {
    path: [...milestone.at, "due"],
    message: say(
      {
        en: "{due} is before {others} ({dates}), which it waits for. Both cannot be kept. Move one of them.",
        "zh-CN": "{due} 早于它所依赖的{others}（{dates}），两个日期不可能同时兑现。请调整其中一个。",
      },
      { due, others: titlesOf(later), dates: sayList(later.slice(0, 5).map((other) => other.due ?? "")) },
    ),
    related: later.map((other) => ({
      path: [...other.at, "due"],
      message: say({ en: "Due on {due}.", "zh-CN": "期限是 {due}。" }, { due: other.due ?? "" }),
    })),
  };
}

function titlesOf(milestones: readonly Milestone[]) {
  return sayList(quotedTitles(milestones.map((milestone) => titleOf("milestones", milestone))));
}
