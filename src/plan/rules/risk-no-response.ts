import { labels } from "../facts/labels.ts";
import { isOpen } from "../facts/open.ts";
import { isAtLeast } from "../facts/risk.ts";
import type { Fix } from "../finding.ts";
import type { Risk } from "../plan.ts";
import { nextWorkingDay } from "../time/calendar.ts";
import { addDays } from "../time/dates.ts";
import { say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { judgedRisk } from "./judged.ts";
import { ownerCandidates } from "./owners.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { quoted, titleOf } from "./title.ts";

export const riskNoResponse: Rule = {
  id: "risk-no-response",
  severity: "error",
  summary: {
    en: "A high or critical risk has no complete response.",
    "zh-CN": "高或严重等级的风险缺少完整的应对。",
  },
  *check(context) {
    for (const risk of intact(context.plan.risks)) {
      const level = judgedRisk(context, risk)?.level;
      if (level === undefined || !isAtLeast(level, "high") || isOpen("risks", risk) !== true) continue;
      const missing = missingOf(risk, asked(risk));
      if (missing.length === 0) continue;
      yield {
        path: [...risk.at, "id"],
        message: say(
          {
            en: "“{title}” is at level {level} and lacks {missing}: who does what about it, and by when.",
            "zh-CN": "“{title}”的等级为{level}，缺少{missing}：须写明由谁、采取什么措施、何时完成。",
          },
          {
            title: titleOf("risks", risk),
            level: { en: level, "zh-CN": labels.level[level]["zh-CN"] },
            missing: sayList(quoted(missing)),
          },
        ),
        fixes: () => [stub(context, risk, missing)],
      };
    }
  },
};

type ResponseKey = "strategy" | "response" | "owner" | "due";

/** In the order of the format. What an accepted risk needs is only somebody who watches it. */
function asked({ strategy, malformed }: Risk): readonly ResponseKey[] {
  const isAccepted = strategy === "accept" || malformed.has("strategy");
  return isAccepted ? ["strategy", "owner"] : ["strategy", "response", "owner", "due"];
}

function stub(context: PlanContext, risk: Risk, missing: readonly ResponseKey[]): Fix | undefined {
  const [owner] = ownerCandidates(context);
  const { asOf, calendar } = context;
  const stubs: Readonly<Record<ResponseKey, string>> = {
    strategy: risk.kind === "opportunity" ? "enhance" : "mitigate",
    response: placeholder(context),
    owner: yamlText(owner ?? ""),
    due: nextWorkingDay(addDays(asOf, 7), calendar),
  };
  // Without a team there is nobody to name; the finding then goes on asking for the owner alone.
  const writable = missing.filter((key) => key !== "owner" || owner !== undefined);
  if (writable.length === 0) return undefined;
  return addKeys(
    context,
    risk.at,
    writable.map((key) => [key, stubs[key]]),
  );
}
