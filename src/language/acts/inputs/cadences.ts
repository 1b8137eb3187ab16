import {
  type Cadence,
  type CadenceProblem,
  describeCadence,
  nextExpected,
  parseCadence,
} from "../../../plan/time/cadence.ts";
import { addDays } from "../../../plan/time/dates.ts";
import { cadenceFormat } from "../../../plan/time/formats/cadence.ts";
import { sameWords, say, type Words } from "../../../plan/words.ts";
import type { ActContext, Choice, Question } from "../act.ts";

/** Asks how often. What is typed is read as the plan would read it, or as people say it (“每周五”). */
export function cadence(key: string, words: Words): Question {
  return {
    key,
    kind: "cadence",
    words,
    choices: cadences,
    problem: (answer) => cadenceFormat(answer)?.message,
  };
}

/** What teams agree on most, the commonest first. */
const usual: readonly string[] = [
  ...["mon", "tue", "wed", "thu", "fri"].map((day) => `weekly on ${day}`),
  "biweekly on mon",
  "daily",
  "monthly on the 1st",
  "monthly on the 25th",
  "monthly on the last fri",
  "quarterly",
  "on-event",
];

/** What is typed, as the cadences that it may mean, then the usual ones that hold it; all of them where nothing is typed. */
function cadences(context: ActContext, typed: string): readonly Choice[] {
  const text = typed.trim();
  const offers = usual.map((phrase) => choiceOf(phrase, context)).filter((choice) => choice !== undefined);
  if (text === "") return offers;
  const read = parseCadence(text);
  const meant = read.kind === "problem" ? read.meant : [text];
  const own = meant.map((phrase) => choiceOf(phrase, context)).filter((choice) => choice !== undefined);
  const holding = offers.filter(
    ({ value, label }) =>
      own.every((one) => one.value !== value) &&
      [value, label.en, label["zh-CN"]].some((one) => holds(one, text)),
  );
  return [...own, ...holding];
}

/** A cadence in words, and beside it how it is written and when it comes first. */
function choiceOf(phrase: string, { analysis }: ActContext): Choice | undefined {
  const read: Cadence | CadenceProblem = parseCadence(phrase);
  if (read.kind === "problem") return undefined;
  const { asOf, calendar } = analysis;
  const first = nextExpected(read, addDays(asOf, -1), { anchor: asOf, calendar });
  const detail = first === undefined ? sameWords(phrase) : say(writtenAndFirst, { phrase, first });
  return { value: phrase, label: describeCadence(read), detail };
}

const writtenAndFirst: Words = { en: "{phrase} · first {first}", "zh-CN": "{phrase} · 首次 {first}" };

function holds(text: string, typed: string): boolean {
  return text.toLowerCase().includes(typed.toLowerCase());
}
