import type { Cadence, CadenceProblem } from "./cadence.ts";
import { parseRecurrenceRule } from "./parse-rule.ts";
import { misfit, unfinished } from "./problem.ts";
import type { Choice, Draft } from "./step.ts";
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

/**
 * The words that may come after a phrase, each with what it means; none where the phrase is wrong already. Words
 * that leave no choice for the next one come with it ("on the"); a weekday comes once, and "2" takes "weeks".
 */
export function cadenceChoices(text: string): readonly Choice[] {
  const { step, draft, misfit } = walkPhrase(text);
  return misfit === undefined
    ? steps[step].choices.filter((choice) => fits(choice, draft)).map(withNext)
    : [];
}

/** Whether a day is what comes next: behind "once on". */
export function awaitsDate(text: string): boolean {
  const { step, misfit } = walkPhrase(text);
  return misfit === undefined && step === "once-date";
}

function fits({ word, next, adds }: Choice, { every = 1, weekdays = [] }: Draft): boolean {
  if (adds.weekdays?.some((weekday) => weekdays.includes(weekday))) return false;
  const isUnit = adds.kind !== undefined && adds.every === undefined && next.startsWith("after-");
  return !isUnit || word.endsWith("s") === every > 1;
}

function withNext(choice: Choice): Choice {
  const { mayEnd, choices } = steps[choice.next];
  const [only, ...others] = choices;
  if (mayEnd || only === undefined || others.length > 0) return choice;
  return withNext({ ...only, word: `${choice.word} ${only.word}`, label: choice.label });
}
