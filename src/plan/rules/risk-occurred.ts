import { appendRecord } from "../edit/append.ts";
import { statusOf } from "../facts/status.ts";
import type { Fix } from "../finding.ts";
import type { Id, Risk } from "../plan.ts";
import { say } from "../words.ts";
import { freshId } from "./fresh-id.ts";
import { intact } from "./intact.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

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
            en: "What has occurred is now an issue: no issue is “from: {id}”.",
            "zh-CN": "风险发生后即成为问题：没有任何问题注明“from: {id}”。",
          },
          { id },
        ),
        fixes: () => [stub(context, risk, id)],
      };
    }
  },
};

function stub(context: PlanContext, risk: Risk, id: Id): Fix | undefined {
  const issue = freshId(context, `issue-${id}`);
  const edit = appendRecord(context.source, "issues", [
    ["id", yamlText(issue)],
    ["title", yamlText(inProjectLanguage(context, titleOf("risks", risk)))],
    ["status", "open"],
    ...(risk.owner === undefined ? [] : [["owner", yamlText(risk.owner)] as const]),
    ["raised", context.asOf],
    ["from", yamlText(id)],
  ]);
  return (
    edit && {
      title: say({ en: "Add an issue from “{id}”", "zh-CN": "新增来自“{id}”的问题" }, { id }),
      edits: [edit],
    }
  );
}
