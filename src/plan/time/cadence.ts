/** The time language of plans: reading, describing and reckoning with cadences. */
export type { Cadence, CadenceProblem, MonthPlace, RecurrenceRule } from "./cadence/cadence.ts";
export { describeCadence } from "./cadence/describe.ts";
export { describePhrase } from "./cadence/describe-phrase.ts";
export { type ExpectedOptions, expectedDates, firstExpected, nextExpected } from "./cadence/expected.ts";
export { cadenceInterval, cadenceUnits } from "./cadence/interval.ts";
export { type RhythmWord, rhythmWords } from "./cadence/labels.ts";
export { awaitsDate, cadenceChoices, parseCadence } from "./cadence/parse.ts";
export { type Recurrence, recurrenceOf } from "./cadence/recurrence.ts";
export type { Choice as CadenceChoice } from "./cadence/step.ts";
