import { areReadable } from "../facts/readable.ts";
import type { Finding } from "../finding.ts";
import { groupBy } from "../lazy.ts";
import type { Path } from "../path.ts";
import type { PolicyException } from "../plan.ts";
import { recordIdAt } from "../record-at.ts";
import type { ExceptionUse, PlanContext } from "./rule.ts";

/** Keeps the policy's exceptions and what each of them has excused. */
export interface ExceptionLedger {
  /** Whether an exception in force excuses a finding; what speaks of it is remembered. */
  readonly excuses: (finding: Finding) => boolean;
  /** Leaves the exceptions to a rule unjudged, because the rule was not asked. */
  readonly leave: (rule: string) => void;
  /** The exceptions that can be judged. */
  readonly uses: () => readonly ExceptionUse[];
}

interface Entry {
  readonly exception: PolicyException;
  readonly path: Path;
  readonly isInForce: boolean;
  hasSpoken: boolean;
  isLeft: boolean;
}

/** @param rules the ids of all rules: an exception to one that there is not is malformed, and excuses nothing */
export function exceptionLedger(context: PlanContext, rules: ReadonlySet<string>): ExceptionLedger {
  const entries = entriesOf(context).filter(({ exception }) => rules.has(exception.rule ?? ""));
  const byRule = groupBy(entries, ({ exception }) => exception.rule ?? "");
  return {
    excuses(finding) {
      const speaking = (byRule.get(finding.rule) ?? []).filter((entry) => speaksOf(context, entry, finding));
      const inForce = speaking.filter(({ isInForce }) => isInForce);
      // What another exception still excuses is not back.
      for (const entry of inForce.length > 0 ? inForce : speaking) entry.hasSpoken = true;
      return inForce.length > 0;
    },
    leave(rule) {
      for (const entry of byRule.get(rule) ?? []) entry.isLeft = true;
    },
    uses: () => entries.filter((entry) => isJudgeable(context, entry)).map(useOf),
  };
}

/** The exceptions that are whole: one without its rule, reason or end, or with a malformed record, excuses nothing. */
function entriesOf({ plan: { policy }, asOf }: PlanContext): readonly Entry[] {
  return (policy?.exceptions ?? []).flatMap((exception, index) => {
    const { rule, reason, until } = exception;
    if (rule === undefined || reason === undefined || until === undefined) return [];
    if (!areReadable(policy, [`exceptions.${index}`])) return [];
    const path = ["policy", "exceptions", index];
    return [{ exception, path, isInForce: until >= asOf, hasSpoken: false, isLeft: false }];
  });
}

function speaksOf({ plan }: PlanContext, { exception: { record } }: Entry, { path }: Finding): boolean {
  return record === undefined || record === recordIdAt(plan, path);
}

/** What stands in text that cannot be read was not judged: an exception for it may well be needed. */
function isJudgeable({ source, symbols }: PlanContext, { exception: { record }, isLeft }: Entry): boolean {
  if (isLeft) return false;
  if (record === undefined) return source.broken.length === 0;
  if (symbols.mayStandInBrokenText(record)) return false;
  return (symbols.definitions.get(record) ?? []).some(({ intact }) => intact);
}

function useOf({ exception, path, isInForce, hasSpoken }: Entry): ExceptionUse {
  const state = isInForce ? (hasSpoken ? "excusing" : "idle") : hasSpoken ? "missed" : "over";
  return { exception, path, state };
}
