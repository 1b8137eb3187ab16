import { once } from "../lazy.ts";
import type { CalendarSection } from "../plan.ts";
import type { PlanContext, RuleFinding } from "../rules/rule.ts";
import { notedContext, type Reading } from "./reading.ts";

/** What judges a plan: a rule, or a check of the format that needs more than one record. */
export type Judge = (context: PlanContext) => Iterable<RuleFinding>;

/** Knows what each judge read at its last run and what it found there. */
export interface RuleMemory {
  /**
   * Judges the next version of a plan. Where all that a judge read is the same as at its last run, it would find the
   * same: then it is not run, but for the repairs, which belong to the text as it is now and are worked out when asked
   * for. A judge that throws is not remembered; what it found before counts.
   */
  readonly judging: (context: PlanContext) => (judge: Judge) => Iterable<RuleFinding>;
  /** How many judges ran at the last version. */
  readonly runs: () => number;
}

interface Remembered {
  readonly reading: Reading;
  readonly found: readonly RuleFinding[];
}

/** For one document: what is remembered is what was found in its last version. */
export function createRuleMemory(): RuleMemory {
  const remembered = new Map<Judge, Remembered>();
  let circumstances: readonly unknown[] = [];
  let runs = 0;
  return {
    runs: () => runs,
    judging(context) {
      const now = circumstancesOf(context);
      if (now.some((each, index) => each !== circumstances[index])) remembered.clear();
      circumstances = now;
      runs = 0;
      const noting = notedContext(context);
      return function* (judge) {
        const known = remembered.get(judge);
        if (known && noting.isSame(known.reading)) {
          yield* withRepairs(
            known.found,
            once(() => [...judge(context)]),
          );
          return;
        }
        remembered.delete(judge);
        runs += 1;
        const found: RuleFinding[] = [];
        let failure: { readonly error: unknown } | undefined;
        const { reading } = noting.during(() => {
          try {
            for (const each of judge(noting.context)) found.push(each);
          } catch (error) {
            failure = { error };
          }
        });
        yield* found;
        if (failure) throw failure.error;
        remembered.set(judge, { reading, found: found.map(withoutRepairs) });
      };
    },
  };
}

/** What every judge may use without its being noted. */
function circumstancesOf({ asOf, timezone, plan, files }: PlanContext): readonly unknown[] {
  const calendar: CalendarSection | undefined = plan.calendar;
  return [asOf, timezone, calendar, files];
}

/** The repairs hold on to the text of their time; whether there are any is remembered. */
function withoutRepairs({ fixes, ...said }: RuleFinding): RuleFinding {
  return fixes ? { ...said, fixes: () => [] } : said;
}

/** The same input gives the same findings, in the same order. */
function withRepairs(
  found: readonly RuleFinding[],
  again: () => readonly RuleFinding[],
): readonly RuleFinding[] {
  return found.map((each, index) =>
    each.fixes ? { ...each, fixes: () => again()[index]?.fixes?.() ?? [] } : each,
  );
}
