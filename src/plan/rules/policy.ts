import type { Finding, Severity } from "../finding.ts";
import { exceptionLedger } from "./exceptions.ts";
import type { ExceptionRule, PlanContext, Rule, RuleFinding } from "./rule.ts";

/** A rule that failed, and how. */
export interface Fault {
  readonly rule: string;
  readonly error: unknown;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** Gives what a rule says its id, its severity and its positions. */
export type Place = (rule: Rule | ExceptionRule, found: RuleFinding) => Finding;

/**
 * The findings of the rules, with what the plan's policy and the user's settings say of them: a severity of their
 * own, `off`, or an exception with a reason and an end. The plan's policy goes before the user's setting, since it
 * is what the team has agreed on. The rules about exceptions are asked last, and are subject to all of this too.
 *
 * @param judging how a rule is asked; it may know the answer from before
 */
export function applyPolicy(
  context: PlanContext,
  rules: readonly (Rule | ExceptionRule)[],
  preferred: Readonly<Record<string, Severity | "off">>,
  place: Place,
  judging: (check: Rule["check"]) => Iterable<RuleFinding> = (check) => check(context),
): Checked {
  const agreed = context.plan.policy?.rules ?? {};
  const ledger = exceptionLedger(context, new Set(rules.map(({ id }) => id)));
  const findings: Finding[] = [];
  const faults: Fault[] = [];
  const raise = (rule: Rule | ExceptionRule, raised: () => Iterable<RuleFinding>, isFinal = false): void => {
    const stated = severityOf(agreed[rule.id]);
    const severity = stated ?? severityOf(preferred[rule.id]);
    if (severity === "off") {
      // Turned off by the team, a rule has nothing to excuse; turned off by one reader, nobody knows.
      if (stated === undefined) ledger.leave(rule.id);
      return;
    }
    if (rule.needsFiles && context.files === undefined) {
      ledger.leave(rule.id);
      return;
    }
    try {
      for (const found of raised()) {
        const finding = place(rule, found);
        if (!isFinal && ledger.excuses(finding)) continue;
        findings.push(severity === undefined ? finding : { ...finding, severity });
      }
    } catch (error) {
      // A fault in one rule must not silence the others; nor may an exception to it be called unused.
      faults.push({ rule: rule.id, error });
      ledger.leave(rule.id);
    }
  };
  const aboutExceptions = rules.filter((rule) => "judge" in rule);
  for (const rule of rules) if ("check" in rule) raise(rule, () => judging(rule.check));
  const own = new Set(aboutExceptions.map(({ id }) => id));
  // An exception to a rule about exceptions can only be judged when the others have been, and excuses not itself.
  for (const isOwn of [false, true]) {
    const judged = ledger.uses().filter(({ exception }) => own.has(exception.rule ?? "") === isOwn);
    for (const rule of aboutExceptions)
      raise(rule, () => judged.flatMap((use) => rule.judge(use, context) ?? []), isOwn);
  }
  return { findings, faults };
}

const known = new Set<string>(["off", "hint", "info", "warning", "error"]);

function severityOf(value: string | undefined): Severity | "off" | undefined {
  return known.has(value ?? "") ? (value as Severity | "off") : undefined;
}
