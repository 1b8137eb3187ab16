import type { Analysis } from "../../plan/analyze.ts";
import { lateness } from "../../plan/facts/milestone.ts";
import { isOpen } from "../../plan/facts/open.ts";
import type { Milestone } from "../../plan/plan.ts";

/** An open milestone whose date is past, or that is late against its baseline (rules.md, "Late"). */
export function isMilestoneLate(milestone: Milestone, { plan, asOf, calendar }: Analysis): boolean {
  if (isOpen("milestones", milestone) !== true) return false;
  if (milestone.due !== undefined && milestone.due < asOf) return true;
  const late = lateness(milestone, { asOf, policy: plan.policy, calendar });
  return late !== undefined && late.grade !== "on-time";
}
