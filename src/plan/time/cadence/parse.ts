import type { Cadence, CadenceProblem } from "./cadence.ts";
import { parseRecurrenceRule } from "./parse-rule.ts";
import { misfit, unfinished } from "./problem.ts";
import type { Choice } from "./step.ts";
import { steps } from "./steps.ts";
import { cadenceAt, walkPhrase } from "./walk.ts";

/**
 * Reads a cadence phrase (plan-format, Cadence) or an `RRULE:`. Words are lower-case, as all values of the
 * format are, and any number of spaces may stand between them. A `fifth` weekday that a month does not have is
 * its last one; a number's suffix is not held against it (`2th`).
 */
export function parseCadence(text: string): Cadence | CadenceProblem {
  if (/^\s*RRULE:/i.test(text)) return parseRecurrenceRule(text);
  const walk = walkPhrase(text);
  return (
    cadenceAt(walk) ?? (walk.misfit === undefined ? unfinished(text, walk) : misfit(text, walk, walk.misfit))
  );
}

/** The words that may come after a phrase, each with what it means; none where the phrase is wrong already. */
export function cadenceChoices(text: string): readonly Choice[] {
  const walk = walkPhrase(text);
  return walk.misfit === undefined ? steps[walk.step].choices : [];
}
