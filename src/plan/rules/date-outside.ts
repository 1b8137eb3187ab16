import { statusOf } from "../facts/status.ts";
import type { Path } from "../path.ts";
import type { Plan } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const dateOutside: Rule = {
  id: "date-outside",
  severity: "warning",
  summary: {
    en: "A milestone or a phase lies outside the project's own time.",
    "zh-CN": "里程碑或阶段的日期超出项目起止时间。",
  },
  *check({ plan }) {
    const { start, end } = plan.project?.intact ? plan.project : {};
    // Of bounds that contradict each other nobody knows which is meant: date-order speaks of them.
    if (start !== undefined && end !== undefined && end < start) return;
    for (const [path, date] of datesOf(plan)) {
      if (start !== undefined && date < start) {
        const message = {
          en: "{date} is before the project starts ({start}). Correct one of the two days.",
          "zh-CN": "{date} 早于项目开始日期（{start}）。请更正其中一个日期。",
        };
        yield { path, message: say(message, { date, start }), related: [bound("start")] };
      } else if (end !== undefined && date > end) {
        const message = {
          en: "{date} is after the project ends ({end}). Correct one of the two days.",
          "zh-CN": "{date} 晚于项目结束日期（{end}）。请更正其中一个日期。",
        };
        yield { path, message: say(message, { date, end }), related: [bound("end")] };
      }
    }
  },
};

function* datesOf(plan: Plan): Generator<readonly [Path, string]> {
  for (const milestone of intact(plan.milestones)) {
    const status = statusOf("milestones", milestone);
    if (milestone.due !== undefined && status !== undefined && status !== "cancelled")
      yield [[...milestone.at, "due"], milestone.due];
  }
  for (const { at, start, end } of intact(plan.phases)) {
    if (start !== undefined) yield [[...at, "start"], start];
    if (end !== undefined) yield [[...at, "end"], end];
  }
}

function bound(key: "start" | "end") {
  return {
    path: ["project", key],
    message: { en: "The project's own date is here.", "zh-CN": "项目的日期在这里。" },
  };
}
