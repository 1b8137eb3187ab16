import type { IsoDate } from "../../plan.ts";
import { sameWords } from "../../words.ts";
import { addMonths, isRealDate, partsOf } from "../dates.ts";
import type { DayContext, DayPhrase } from "./reading.ts";

/** "2026/3/15", "3-15", "15 march", "mar 15", "15th", “3月15日”, “15号”: the day written another way. */
export const writtenDays: DayPhrase = function* (phrase, context) {
  for (const [pattern, rewrite] of patterns) {
    const groups = pattern.exec(phrase)?.groups;
    const date = groups && rewrite(groups, context);
    if (date !== undefined) yield { date, words: sameWords(date) };
  }
};

type Groups = Readonly<Record<string, string | undefined>>;

const patterns: readonly (readonly [RegExp, (groups: Groups, context: DayContext) => IsoDate | undefined])[] =
  [
    [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/, inFull],
    [/^(?<year>\d{4}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2}) ?日?$/, inFull],
    [/^(?<month>\d{1,2}) ?[-/月] ?(?<day>\d{1,2}) ?[日号]?$/, inSomeYear],
    [/^(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<name>[a-z]{3,9})\.?(?:,? (?<year>\d{4}))?$/, withName],
    [/^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/, withName],
    [/^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th|日|号)$/, inSomeMonth],
    [/^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?next month$/, inNextMonth],
    [/^下个?月 ?(?<day>\d{1,2}) ?[日号]?$/, inNextMonth],
  ];

function inFull({ year = "", month = "", day = "" }: Groups): IsoDate | undefined {
  return realDate(year, month, day);
}

function withName({ name = "", day, year }: Groups, context: DayContext): IsoDate | undefined {
  const month = months.findIndex((long) => long.startsWith(name)) + 1;
  if (month === 0) return undefined;
  const groups = { year, month: String(month), day };
  return year === undefined ? inSomeYear(groups, context) : inFull(groups);
}

/** The next such day of a year, the as-of date included; of a fact, the last one. 29 February may be years away. */
function inSomeYear({ month = "", day = "" }: Groups, { asOf, isPast }: DayContext): IsoDate | undefined {
  const { year } = partsOf(asOf);
  const years = Array.from({ length: 9 }, (_, index) => (isPast ? year - index : year + index));
  return firstFitting(
    years.map((each) => realDate(String(each), month, day)),
    asOf,
    isPast,
  );
}

function inSomeMonth({ day = "" }: Groups, { asOf, isPast }: DayContext): IsoDate | undefined {
  const first = `${asOf.slice(0, 8)}01`;
  const months = Array.from({ length: 3 }, (_, index) => addMonths(first, isPast ? -index : index));
  return firstFitting(
    months.map((month) => realDate(month.slice(0, 4), month.slice(5, 7), day)),
    asOf,
    isPast,
  );
}

function inNextMonth({ day = "" }: Groups, { asOf }: DayContext): IsoDate | undefined {
  const month = addMonths(`${asOf.slice(0, 8)}01`, 1);
  return realDate(month.slice(0, 4), month.slice(5, 7), day);
}

function firstFitting(
  dates: readonly (IsoDate | undefined)[],
  asOf: IsoDate,
  isPast = false,
): IsoDate | undefined {
  return dates.find((date) => date !== undefined && (isPast ? date <= asOf : date >= asOf));
}

function realDate(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDate(date) ? date : undefined;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
