import type { Analysis } from "../../plan/analyze.ts";
import { lateness } from "../../plan/facts/milestone.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import type { Milestone } from "../../plan/plan.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { contactsDue } from "./contact-due.ts";
import { clockOf } from "./feedback-clock.ts";

/** What of a plan needs attention at the as-of date, in numbers. */
export interface Digest {
  /** Open milestones past their date, or late against what was agreed. */
  readonly late: number;
  /** Open threats of level high or critical. */
  readonly high: number;
  /** Communications and planned events past their day and its grace. */
  readonly overdue: number;
  /** Communications and events that are due today, or still within their grace. */
  readonly today: number;
  /** Feedback whose answer, or whatever is next, is due or past. */
  readonly unanswered: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts it from the plan as read. */
export function digestOf(analysis: Analysis): Digest {
  const { plan, asOf, timezone, findings } = analysis;
  const dues = plan.communications.map(contactsDue(analysis));
  const events = plan.events
    .filter((event) => isOpen("events", event) === true)
    .flatMap(({ when }) => dayOf(when, timezone) ?? []);
  return {
    late: plan.milestones.filter((milestone) => isMilestoneLate(milestone, analysis)).length,
    high: plan.risks.filter((risk) => {
      const level = riskLevel(risk, plan.policy)?.level;
      const isThreat = risk.kind !== "opportunity" && isOpen("risks", risk) === true;
      return isThreat && level !== undefined && isAtLeast(level, "high");
    }).length,
    overdue:
      dues.filter(({ state }) => state === "overdue").length + events.filter((day) => day < asOf).length,
    today:
      dues.filter(({ state, due }) => state === "expected" && due !== undefined && due <= asOf).length +
      events.filter((day) => day === asOf).length,
    unanswered: plan.feedback.filter((feedback) => {
      const clock = isOpen("feedback", feedback) === true ? clockOf(feedback, analysis) : undefined;
      return clock !== undefined && clock.daysLeft <= 0;
    }).length,
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}

/** An open milestone whose date is past, or that is late against its baseline (rules.md, "Late"). */
export function isMilestoneLate(milestone: Milestone, { plan, asOf, calendar }: Analysis): boolean {
  if (isOpen("milestones", milestone) !== true) return false;
  if (milestone.due !== undefined && milestone.due < asOf) return true;
  const late = lateness(milestone, { asOf, policy: plan.policy, calendar });
  return late !== undefined && late.grade !== "on-time";
}
