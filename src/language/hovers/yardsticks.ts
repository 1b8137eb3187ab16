import type { Policy } from "../../plan/plan.ts";
import { limits } from "../../plan/rules/limit.ts";

/** A value of the policy that a rule measures by. */
export interface Yardstick {
  /** The key below `policy`. */
  readonly key: string;
  readonly of: (policy: Policy) => string | undefined;
  /** What holds where the plan does not say. */
  readonly fallback: string;
}

const grace: Yardstick = { key: "grace", of: (policy) => policy.grace, fallback: "20%" };

/** What of the policy each rule measures by, where it measures by something. */
export const yardsticks: Readonly<Record<string, readonly Yardstick[]>> = {
  "milestone-slip": [limits.amber, limits.red],
  "rag-too-good": [limits.amber],
  "adverse-withheld": [limits.amber],
  "risk-untold": [limits["bad-news"]],
  "issue-untold": [limits["bad-news"]],
  "minutes-late": [limits.minutes],
  silence: [limits.silence],
  "comm-overdue": [grace],
};
