import type { PlanRecord, SectionName } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import type { CardLine, CardSource } from "./card.ts";
import { changeCard } from "./change.ts";
import { commonLines } from "./common.ts";
import { communicationCard } from "./communication.ts";
import { decisionCard } from "./decision.ts";
import { feedbackCard } from "./feedback.ts";
import { goalCard } from "./goal.ts";
import { issueCard } from "./issue.ts";
import { milestoneCard } from "./milestone.ts";
import { needCard } from "./need.ts";
import { phaseCard } from "./phase.ts";
import { reportCard } from "./report.ts";
import { riskCard } from "./risk.ts";
import { stakeholderCard } from "./stakeholder.ts";
import { stated } from "./stated.ts";
import { toolCard } from "./tool.ts";

/** What is told of each kind of record. */
const cards: { readonly [Name in SectionName]: CardSource<Name> } = {
  glossary: saying("meaning"),
  goals: goalCard,
  needs: needCard,
  stakeholders: stakeholderCard,
  tools: toolCard,
  phases: phaseCard,
  milestones: milestoneCard,
  work: saying(
    ...["status", "milestone", "owner", "start", "due", "completed"],
    ...["progress", "blocked-by", "client-owned"],
  ),
  communications: communicationCard,
  events: saying(
    ...["kind", "when", "ends", "place", "status", "owner"],
    ...["invited", "attended", "phase", "milestone", "agenda"],
  ),
  log: saying("date", "of", "channel", "participants", "by", "summary", "covers", "acknowledged", "next"),
  risks: riskCard,
  issues: issueCard,
  changes: changeCard,
  decisions: decisionCard,
  actions: saying("owner", "due", "status", "done", "from"),
  feedback: feedbackCard,
  satisfaction: saying("score", "from", "date", "remark"),
  reports: reportCard,
};

/** The lines of a record's card, in the order in which they matter. */
export function cardLines(
  section: SectionName,
  record: PlanRecord,
  context: PlanContext,
): readonly CardLine[] {
  const source = cards[section] as CardSource<SectionName>;
  const lines = [...source(record as never, context), ...commonLines(record, context)];
  return lines.filter((one) => one !== undefined);
}

/** A card that says what stands under some keys. */
function saying<Name extends SectionName>(...keys: readonly string[]): CardSource<Name> {
  return (record, context) => stated(context, record, keys);
}
