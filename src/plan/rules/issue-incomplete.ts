import { labels } from "../facts/labels.ts";
import { isOpen } from "../facts/open.ts";
import { isAtLeast } from "../facts/risk.ts";
import type { Fix } from "../finding.ts";
import type { Issue } from "../plan.ts";
import { nextWorkingDay } from "../time/calendar.ts";
import { addDays } from "../time/dates.ts";
import { say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { judgedSeverity } from "./judged.ts";
import { ownerCandidates } from "./owners.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { quoted, titleOf } from "./title.ts";

export const issueIncomplete: Rule = {
  id: "issue-incomplete",
  severity: "warning",
  summary: {
    en: "A high or critical issue has no owner or no due date.",
    "zh-CN": "高或严重等级的问题缺少负责人或期限。",
  },
  *check(context) {
    for (const issue of intact(context.plan.issues)) {
      const level = judgedSeverity(issue);
      if (level === undefined || !isAtLeast(level, "high") || isOpen("issues", issue) !== true) continue;
      const missing = missingOf(issue, ["owner", "due"] as const);
      if (missing.length === 0) continue;
      yield {
        path: [...issue.at, "id"],
        message: say(
          {
            en: "“{title}” has severity {level} and lacks {missing}: say who solves it, and by when.",
            "zh-CN": "“{title}”的严重程度为{level}，缺少{missing}：须写明由谁解决、何时解决。",
          },
          {
            title: titleOf("issues", issue),
            level: { en: level, "zh-CN": labels.level[level]["zh-CN"] },
            missing: sayList(quoted(missing)),
          },
        ),
        fixes: () => [stub(context, issue, missing)],
      };
    }
  },
};

function stub(context: PlanContext, { at }: Issue, missing: readonly ("owner" | "due")[]): Fix | undefined {
  const [owner] = ownerCandidates(context);
  // Without a team there is nobody to name; the finding then goes on asking for the owner alone.
  const writable = missing.filter((key) => key !== "owner" || owner !== undefined);
  if (writable.length === 0) return undefined;
  const due = nextWorkingDay(addDays(context.asOf, 7), context.calendar);
  const stubs = { owner: yamlText(owner ?? ""), due };
  return addKeys(
    context,
    at,
    writable.map((key) => [key, stubs[key]]),
  );
}
