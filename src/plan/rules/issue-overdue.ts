import { overdueRule } from "./overdue.ts";
import type { Rule } from "./rule.ts";

export const issueOverdue: Rule = overdueRule({
  id: "issue-overdue",
  section: "issues",
  summary: { en: "An issue is past its due date and not resolved.", "zh-CN": "问题已过期限而未解决。" },
  message: {
    en: "{due} is past by {days}, and this issue is not resolved. Say when it was, or when it will be.",
    "zh-CN": "{due} 已过 {days}，问题尚未解决。请注明解决日期，或给出新的期限。",
  },
});
