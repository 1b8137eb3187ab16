import { appendRecord } from "../edit/append.ts";
import { statusOf } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import type { Id, Risk } from "../plan.ts";
import { say } from "../words.ts";
import { freshId } from "./fresh-id.ts";
import { intact } from "./intact.ts";
import { judgedRisk } from "./judged.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlSentence, yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

export const riskAccepted: Rule = {
  id: "risk-accepted",
  severity: "warning",
  summary: {
    en: "A critical risk is accepted, and nobody has decided so.",
    "zh-CN": "严重风险被接受，却没有相应的决策。",
  },
  *check(context) {
    const { plan, symbols } = context;
    const decided = decidedOn(context);
    for (const risk of intact(plan.risks)) {
      const { id, at, strategy } = risk;
      if (id === undefined || strategy !== "accept" || decided.has(id)) continue;
      if (judgedRisk(context, risk)?.level !== "critical" || isPast(risk) || symbols.mayStandInBrokenText(id))
        continue;
      yield {
        path: [...at, "strategy"],
        message: say(
          {
            en: "“accept” for a critical risk is a decision: name who took it, in a decided decision that affects “{id}”.",
            "zh-CN": "接受（“accept”）严重风险须有决策：请在“decisions”中登记一项已决策、影响“{id}”的决策。",
          },
          { id },
        ),
        fixes: () => [stub(context, risk, id)],
      };
    }
  },
};

function isPast(risk: Risk): boolean {
  const status = statusOf("risks", risk);
  return status === undefined || status === "closed";
}

function decidedOn({ plan }: PlanContext): ReadonlySet<Id> {
  const decided = new Set<Id>();
  for (const decision of intact(plan.decisions)) {
    // Of a malformed status nobody knows whether it was decided.
    if (decision.status !== "decided" && !decision.malformed.has("status")) continue;
    for (const id of decision.affects ?? []) decided.add(id);
  }
  return decided;
}

function stub(context: PlanContext, risk: Risk, id: Id): Fix | undefined {
  const text = say(
    { en: "Accept the risk: {title}", "zh-CN": "接受风险：{title}" },
    { title: titleOf("risks", risk) },
  );
  const decision = freshId(context, `accept-${id}`);
  const edit = appendRecord(context.source, "decisions", [
    ["id", yamlText(decision)],
    ["title", yamlSentence(inProjectLanguage(context, text))],
    ["status", "decided"],
    ["decided", context.asOf],
    ["affects", `[${yamlText(id)}]`],
  ]);
  return (
    edit && {
      title: say({ en: "Add a decision that affects “{id}”", "zh-CN": "新增影响“{id}”的决策" }, { id }),
      edits: [edit],
    }
  );
}
