import { appendRecord } from "../edit/append.ts";
import type { NewEntry } from "../edit/insert.ts";
import { riskLevel } from "../facts/risk.ts";
import type { TextEdit } from "../finding.ts";
import type { Id, Risk } from "../plan.ts";
import { freshId } from "./fresh-id.ts";
import { inProjectLanguage } from "./placeholder.ts";
import type { PlanContext } from "./rule.ts";
import { yamlSentence, yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

/**
 * The issue that a risk has become, as a new record: with the risk's title, owner and milestones, as severe as the
 * risk's level, raised on the as-of date, and for the same readers. Undefined where no record can be added.
 */
export function issueFromRisk(context: PlanContext, risk: Risk, id: Id): TextEdit | undefined {
  const { owner, milestones = [], visibility } = risk;
  const severity = riskLevel(risk, context.plan.policy)?.level;
  const given: readonly (NewEntry | undefined)[] = [
    ["id", yamlText(freshId(context, `issue-${id}`))],
    ["title", yamlSentence(inProjectLanguage(context, titleOf("risks", risk)))],
    severity && ["severity", severity],
    ["status", "open"],
    owner === undefined ? undefined : ["owner", yamlText(owner)],
    ["raised", context.asOf],
    ["from", yamlText(id)],
    milestones.length > 0 ? ["milestones", `[${milestones.map(yamlText).join(", ")}]`] : undefined,
    // What the client does not see as a risk must not come to light as an issue.
    visibility && ["visibility", visibility],
  ];
  return appendRecord(
    context.source,
    "issues",
    given.filter((entry) => entry !== undefined),
  );
}
