import { overdueRule } from "./overdue.ts";
import type { Rule } from "./rule.ts";

export const actionOverdue: Rule = overdueRule({
  id: "action-overdue",
  section: "actions",
  summary: { en: "An action is past its due date and not done.", "zh-CN": "行动项已过期限而未完成。" },
  message: {
    en: "{due} is past by {days}, and this action is not done. Close it, or agree on a new date with its owner.",
    "zh-CN": "{due} 已过 {days}，行动项尚未完成。请关闭，或与负责人商定新的期限。",
  },
});
