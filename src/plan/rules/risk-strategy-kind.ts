import { replaceValue } from "../edit/replace.ts";
import { labels } from "../facts/labels.ts";
import type { Fix } from "../finding.ts";
import type { Risk } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { intact } from "./intact.ts";
import { isThreat } from "./judged.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { quoted } from "./title.ts";

type Strategy = NonNullable<Risk["strategy"]>;

export const riskStrategyKind: Rule = {
  id: "risk-strategy-kind",
  severity: "warning",
  summary: {
    en: "A strategy for threats is given to an opportunity, or the other way round.",
    "zh-CN": "威胁用了机会的策略，或机会用了威胁的策略。",
  },
  *check(context) {
    for (const risk of intact(context.plan.risks)) {
      const { strategy, at } = risk;
      const threat = isThreat(risk);
      if (strategy === undefined || threat === undefined) continue;
      const allowed = threat ? threatStrategies : opportunityStrategies;
      if (allowed.includes(strategy)) continue;
      yield {
        path: [...at, "strategy"],
        message: say(
          {
            en: "“{strategy}” is no strategy for {kind}. It takes {allowed}.",
            "zh-CN": "“{strategy}”不是应对{kind}的策略，可选{allowed}。",
          },
          {
            strategy,
            kind: threat ? { en: "a threat", "zh-CN": "威胁" } : { en: "an opportunity", "zh-CN": "机会" },
            allowed: sayList(quoted(allowed), "or"),
          },
        ),
        fixes: () => allowed.map((other) => pick(context, risk, other)),
      };
    }
  },
};

const threatStrategies: readonly Strategy[] = ["avoid", "mitigate", "transfer", "accept", "escalate"];
const opportunityStrategies: readonly Strategy[] = ["exploit", "enhance", "share", "accept", "escalate"];

function pick({ source }: PlanContext, { at }: Risk, strategy: Strategy): Fix | undefined {
  const edit = replaceValue(source, [...at, "strategy"], strategy);
  const label = labels.strategy[strategy];
  return (
    edit && {
      title: say(
        { en: "Change to “{strategy}”", "zh-CN": "改为“{strategy}”（{label}）" },
        { strategy, label },
      ),
      edits: [edit],
    }
  );
}
