import { statusOf } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import type { Id, Risk } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { issueFromRisk } from "./issue-from-risk.ts";
import type { PlanContext, Rule } from "./rule.ts";

export const riskOccurred: Rule = {
  id: "risk-occurred",
  severity: "warning",
  summary: {
    en: "A risk has occurred, and no issue has come of it.",
    "zh-CN": "风险已发生，却没有对应的问题。",
  },
  *check(context) {
    const { plan, symbols } = context;
    const followed = new Set(intact(plan.issues).flatMap(({ from }) => from ?? []));
    for (const risk of intact(plan.risks)) {
      const { id, at } = risk;
      if (id === undefined || statusOf("risks", risk) !== "occurred") continue;
      if (followed.has(id) || symbols.mayStandInBrokenText(id)) continue;
      yield {
        path: [...at, "status"],
        message: say(
          {
            en: "What has occurred is now an issue: no issue is “from: {id}”. Add one, with an owner and a date.",
            "zh-CN":
              "风险发生后即成为问题：没有任何问题注明“from: {id}”。请新增一个问题，并写明负责人和期限。",
          },
          { id },
        ),
        fixes: () => [stub(context, risk, id)],
      };
    }
  },
};

function stub(context: PlanContext, risk: Risk, id: Id): Fix | undefined {
  const edit = issueFromRisk(context, risk, id);
  return (
    edit && {
      title: say({ en: "Add an issue from “{id}”", "zh-CN": "新增来自“{id}”的问题" }, { id }),
      edits: [edit],
    }
  );
}
