import { type Lateness, lateness } from "../facts/milestone.ts";
import { isReadable } from "../facts/readable.ts";
import { type RiskPosition, riskLevel } from "../facts/risk.ts";
import type { Issue, Level, Milestone, Risk } from "../plan.ts";
import type { PlanContext } from "./rule.ts";

/** Where a risk stands on the policy's scale; undefined where it or the policy cannot be judged. */
export function judgedRisk({ plan }: PlanContext, risk: Risk): RiskPosition | undefined {
  return isReadable(plan.policy, "risk") ? riskLevel(risk, plan.policy) : undefined;
}

/** Whether a risk is a threat, as one is that does not say; undefined where that is malformed. */
export function isThreat({ kind, malformed }: Risk): boolean | undefined {
  return malformed.has("kind") ? undefined : kind !== "opportunity";
}

/** The severity of an issue, medium where it does not say; undefined where it is malformed. */
export function judgedSeverity({ severity, malformed }: Issue): Level | undefined {
  return malformed.has("severity") ? undefined : (severity ?? "medium");
}

/** How late a milestone is (rules.md, "Late"); undefined where it is not, or cannot be judged: a `due` that is missing is told. */
export function judgedLateness(context: PlanContext, milestone: Milestone): Lateness | undefined {
  const { plan, asOf, calendar } = context;
  if (!isReadable(plan.policy, "rag") || milestone.due === undefined) return undefined;
  const late = lateness(milestone, { asOf, policy: plan.policy, calendar });
  return late?.grade === "on-time" ? undefined : late;
}
