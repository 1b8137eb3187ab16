import type { PlanContext, RuleFinding } from "../rules/rule.ts";
import { knownRules } from "./plan-checks/known-rules.ts";
import { levelMatrix } from "./plan-checks/level-matrix.ts";
import { riskSteps } from "./plan-checks/risk-steps.ts";

/** A check of the format that needs more of the plan than one record, such as a value against the policy's scale. */
export type PlanCheck = (context: PlanContext) => Iterable<RuleFinding>;

/** The checks that raise `schema` findings beyond the schema file. */
export const planChecks: readonly PlanCheck[] = [riskSteps, levelMatrix, knownRules];
