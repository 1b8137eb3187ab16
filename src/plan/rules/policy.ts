import type { Finding, Severity } from "../finding.ts";
import type { PolicyException } from "../plan.ts";
import { recordIdAt } from "../record-at.ts";
import type { PlanContext, Rule } from "./rule.ts";

/** A rule and what it finds when asked. */
export interface Raised {
  readonly rule: Rule;
  readonly findings: () => Iterable<Finding>;
}

/**
 * Applies what the plan's policy and the user's settings say of the rules: a severity of their own, `off`, or an
 * exception with a reason and an end. The plan's policy goes before the user's setting, since it is what the team
 * has agreed on.
 */
export function applyPolicy(
  context: PlanContext,
  raised: readonly Raised[],
  preferred: Readonly<Record<string, Severity | "off">>,
): readonly Finding[] {
  const agreed = context.plan.policy?.rules ?? {};
  const exceptions = (context.plan.policy?.exceptions ?? []).filter(
    ({ until }) => until !== undefined && until >= context.asOf,
  );
  const findings: Finding[] = [];
  for (const { rule, findings: raise } of raised) {
    const severity = severityOf(agreed[rule.id]) ?? severityOf(preferred[rule.id]);
    if (severity === "off") continue;
    for (const finding of raise()) {
      if (exceptions.some((exception) => excuses(context, exception, finding))) continue;
      findings.push(severity === undefined ? finding : { ...finding, severity });
    }
  }
  return findings;
}

/** Whether an exception (whatever its end) speaks of a finding. */
export function excuses(context: PlanContext, exception: PolicyException, finding: Finding): boolean {
  if (exception.rule !== finding.rule || exception.reason === undefined) return false;
  return exception.record === undefined || exception.record === recordIdAt(context.plan, finding.path);
}

const known = new Set<string>(["off", "hint", "info", "warning", "error"]);

function severityOf(value: string | undefined): Severity | "off" | undefined {
  return known.has(value ?? "") ? (value as Severity | "off") : undefined;
}
