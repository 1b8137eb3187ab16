import { isOpen } from "../facts/open.ts";
import { isAtLeast } from "../facts/risk.ts";
import type { Fix } from "../finding.ts";
import type { PlanRecord } from "../plan.ts";
import { addDays } from "../time/dates.ts";
import { say, sayList, type Words } from "../words.ts";
import { addNested } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { isThreat, judgedLateness, judgedRisk, judgedSeverity } from "./judged.ts";
import { ownerCandidates } from "./owners.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { quoted } from "./title.ts";

export const adverseWithheld: Rule = {
  id: "adverse-withheld",
  severity: "error",
  dependsOnDate: true,
  summary: {
    en: "Bad news is kept from the client without a reason and an approval.",
    "zh-CN": "坏消息未向客户公开，且没有理由或批准。",
  },
  *check(context) {
    for (const [record, what] of adverse(context)) {
      const missing = missingOf(record, ["withheld.reason", "withheld.approved-by"] as const);
      const until = record.withheld?.until;
      const isPast = until !== undefined && until < context.asOf;
      if (missing.length === 0 && !isPast) continue;
      yield {
        path: [...record.at, "visibility"],
        message: say(missing.length > 0 ? lacking : over, {
          what,
          missing: sayList(quoted(missing)),
          until: until ?? "",
        }),
        ...(isPast && {
          related: [
            {
              path: [...record.at, "withheld", "until"],
              message: { en: "Withheld until this day.", "zh-CN": "暂不告知到这一天为止。" },
            },
          ],
        }),
        fixes: () => [stub(context, record, missing, isPast)],
      };
    }
  },
};

const lacking = {
  en: "{what} is kept from the client, without {missing}. Say why and who approved that, or let the client see it.",
  "zh-CN": "{what}未向客户公开，且缺少{missing}。请写明理由和批准人，或向客户公开。",
};

const over = {
  en: "{what} was to be kept from the client until {until}, and that is past. Let the client see it, or have it approved again.",
  "zh-CN": "{what}暂不告知客户的期限 {until} 已过。请向客户公开，或重新批准。",
};

/** The records that are bad news and not for the client, each with what it is. */
function* adverse(context: PlanContext): Generator<readonly [PlanRecord, Words]> {
  const { plan } = context;
  for (const risk of intact(plan.risks)) {
    if (!isHidden(risk) || isOpen("risks", risk) !== true || isThreat(risk) !== true) continue;
    const level = judgedRisk(context, risk)?.level;
    if (level && isAtLeast(level, "high"))
      yield [risk, whats[`${level === "critical" ? "critical" : "high"}Risk`]];
  }
  for (const issue of intact(plan.issues)) {
    if (!isHidden(issue) || isOpen("issues", issue) !== true) continue;
    const level = judgedSeverity(issue);
    if (level && isAtLeast(level, "high"))
      yield [issue, whats[`${level === "critical" ? "critical" : "high"}Issue`]];
  }
  for (const milestone of intact(plan.milestones)) {
    if (isHidden(milestone) && judgedLateness(context, milestone)) yield [milestone, whats.milestone];
  }
  for (const feedback of intact(plan.feedback)) {
    if (isHidden(feedback) && feedback.kind === "complaint") yield [feedback, whats.complaint];
  }
}

const whats = {
  highRisk: { en: "A high risk", "zh-CN": "高等级风险" },
  criticalRisk: { en: "A critical risk", "zh-CN": "严重风险" },
  highIssue: { en: "A high issue", "zh-CN": "高等级问题" },
  criticalIssue: { en: "A critical issue", "zh-CN": "严重问题" },
  milestone: { en: "A late milestone", "zh-CN": "延期的里程碑" },
  complaint: { en: "A complaint", "zh-CN": "投诉" },
} as const satisfies Readonly<Record<string, Words>>;

function isHidden({ visibility }: PlanRecord): boolean {
  return visibility !== undefined && visibility !== "client";
}

function stub(
  context: PlanContext,
  { at }: PlanRecord,
  missing: readonly string[],
  isPast: boolean,
): Fix | undefined {
  const [approver] = ownerCandidates(context);
  if (approver === undefined && missing.includes("withheld.approved-by")) return undefined;
  const stubs = [
    ["reason", placeholder(context), missing.includes("withheld.reason")],
    ["approved-by", yamlText(approver ?? ""), missing.includes("withheld.approved-by")],
    ["until", addDays(context.asOf, 7), isPast],
  ] as const;
  const entries = stubs.filter(([, , isDue]) => isDue).map(([key, value]) => [key, value] as const);
  const until = addDays(context.asOf, 7);
  const again = say({ en: "Withhold until {until}", "zh-CN": "暂不告知至 {until}" }, { until });
  return addNested(context, [...at, "withheld"], entries, missing.length > 0 ? undefined : again);
}
