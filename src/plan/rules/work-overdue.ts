import { overdueRule } from "./overdue.ts";
import type { Rule } from "./rule.ts";

export const workOverdue: Rule = overdueRule({
  id: "work-overdue",
  section: "work",
  summary: { en: "Work is past its due date and not done.", "zh-CN": "工作项已过期限而未完成。" },
  message: {
    en: "{due} is past by {days}, and “{title}” is not done. Say when it was completed, or when it will be.",
    "zh-CN": "{due} 已过 {days}，“{title}”尚未完成。请注明完成日期，或给出新的期限。",
  },
});
