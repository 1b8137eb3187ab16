import { contactSignature, keptByCommunication } from "../plan/facts/kept-contacts.ts";
import { expandAudience } from "../plan/facts/people.ts";
import type { Id } from "../plan/plan.ts";
import { datedPhases, isTimed, sharesDay } from "../plan/rules/phase-life.ts";
import type { PlanContext } from "../plan/rules/rule.ts";

/** In how many of the plan's phases a person is reached. */
export interface Reach {
  readonly reached: number;
  readonly phases: number;
}

/**
 * Tells in how many of the phases with known days a communication comes to each person, on-event ones aside.
 * Undefined for a plan that has no such phases, or too many of them to be told at every keystroke.
 */
export function reaches(context: PlanContext): ((person: Id) => Reach) | undefined {
  const { plan } = context;
  const phases = datedPhases(plan);
  if (phases.length === 0 || phases.length * plan.communications.length > mostPairs) return undefined;
  const key = `${contactSignature(plan)} ${phases.map(({ at }) => at[1]).join()}`;
  const reached = new Map<Id, Set<number>>();
  for (const communication of plan.communications) {
    if (!communication.intact || !isTimed(communication)) continue;
    const shared = keptPhases(communication, key, () => {
      const indexes = phases.map((phase, index) => (sharesDay(context, communication, phase) ? index : -1));
      return indexes.filter((index) => index >= 0);
    });
    for (const person of expandAudience(communication.audience, plan)) {
      const known = reached.get(person) ?? new Set();
      reached.set(person, known);
      for (const index of shared) known.add(index);
    }
  }
  return (person) => ({ reached: reached.get(person)?.size ?? 0, phases: phases.length });
}

const mostPairs = 20_000;
const keptPhases = keptByCommunication<readonly number[]>();
