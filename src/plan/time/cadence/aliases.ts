import { chineseWeekdays, weekdayNames } from "../weekdays.ts";
import { cadenceOfChinese } from "./chinese-phrases.ts";
import { ordinalWords } from "./labels.ts";
import { ordinal } from "./ordinal.ts";
import type { StepName } from "./step.ts";

/** The cadence that a common phrase means which the format says otherwise; the phrase comes in lower case. */
export function aliasOfPhrase(phrase: string): string | undefined {
  const [, head = phrase, hour, minute] = /^(.*?)(?: at)? ?(\d{1,2})[:：](\d{2})$/.exec(phrase) ?? [];
  if (hour === undefined) return aliasOfRhythm(phrase);
  const rhythm = aliasOfRhythm(head.trim());
  return rhythm === undefined ? undefined : `${rhythm} at ${hour.padStart(2, "0")}:${minute}`;
}

function aliasOfRhythm(phrase: string): string | undefined {
  if (Object.hasOwn(phrases, phrase)) return phrases[phrase];
  for (const [pattern, rewrite] of patterns) {
    const match = pattern.exec(phrase);
    if (match !== null) return rewrite(match);
  }
  return cadenceOfChinese(phrase.replace(/^双周/, "每两周"));
}

/** The words of the format that a word may stand for at a place of the grammar. */
export function aliasesOfWord(step: StepName, word: string): readonly string[] {
  const key = word.toLowerCase();
  const day = weekdayMeant(key);
  const own = step === "weekday" || step === "ordinal-weekday" || step === "last" ? day : undefined;
  return [own, numberMeant(step, key), timeMeant(step, key), words[key]].filter((each) => each !== undefined);
}

function weekdayMeant(word: string): string | undefined {
  const chinese = chineseWeekdays.indexOf(word.replace(/^(?:星期|礼拜)/, "周").replace("周天", "周日"));
  const index =
    chinese >= 0
      ? chinese
      : weekdayNames.findIndex((name) => word.length >= 3 && name.startsWith(word.replace(/[s.]+$/, "")));
  return weekdayNames[index]?.slice(0, 3);
}

/** `25` and `25日` stand for `25th`. */
function numberMeant(step: StepName, word: string): string | undefined {
  const number = Number(/^(\d{1,3})\s*[日号]?$/.exec(word)?.[1]);
  if (Number.isNaN(number)) return undefined;
  if (step === "place") return ordinal(number);
  return step === "the" ? `the ${ordinal(number)}` : undefined;
}

function timeMeant(step: StepName, word: string): string | undefined {
  if (step !== "time") return undefined;
  const [, hour = "", minute = "00", half] =
    /^(\d{1,2})(?:[:.：点时](\d{2})?)?(?:分)?(am|pm)?$/.exec(word) ?? [];
  if (hour === "") return undefined;
  const shift = half === "pm" && Number(hour) < 12 ? 12 : half === "am" && hour === "12" ? -12 : 0;
  return `${String(Number(hour) + shift).padStart(2, "0")}:${minute}`;
}

const words: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "bi-weekly": "biweekly",
  fortnightly: "biweekly",
  everyday: "daily",
  annually: "yearly",
  annual: "yearly",
  each: "every",
  workday: "working-day",
  workdays: "working-days",
  weekday: "working-day",
  weekdays: "working-days",
  "、": ",",
  and: ",",
  "&": ",",
  "@": "at",
});

const phrases: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "every day": "daily",
  "every week": "weekly",
  "every month": "monthly",
  "every quarter": "quarterly",
  "every year": "yearly",
  "every working day": "every 1 working-day",
  "every working-day": "every 1 working-day",
  "every workday": "every 1 working-day",
  "every weekday": "every 1 working-day",
  weekdays: "every 1 working-day",
  workdays: "every 1 working-day",
  "every other day": "every 2 days",
  "every other week": "biweekly",
  "every two weeks": "biweekly",
  "every fortnight": "biweekly",
  "every other month": "every 2 months",
  bimonthly: "every 2 months",
  "bi-monthly": "every 2 months",
  "half-yearly": "every 6 months",
  "semi-annually": "every 6 months",
  "on event": "on-event",
  "as needed": "on-event",
  "as required": "on-event",
  "on demand": "on-event",
  "on request": "on-event",
  "ad hoc": "on-event",
  "ad-hoc": "on-event",
  按需: "on-event",
  双周: "biweekly",
  每半年: "every 6 months",
  月底: "monthly on the last day",
});

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [/^once (\d.*)$/, ([, date]) => `once on ${date}`],
  [
    /^(?:every|each|weekly) ([a-z]+day|mon|tue|wed|thu|fri|sat|sun)s?$/,
    ([, day = ""]) => weekly("weekly", day),
  ],
  [
    /^(.+ on the) ([1-5])(?:st|nd|rd|th) ([a-z]+)$/,
    ([, head, nth, day = ""]) => nthWeekday(head, Number(nth), day),
  ],
  [
    /^(monthly|quarterly|yearly) (?:the )?(\d{1,2})(?:st|nd|rd|th)?$/,
    ([, rhythm, day]) => `${rhythm} on the ${ordinal(Number(day))}`,
  ],
];

function weekly(rhythm: string | undefined, day: string): string | undefined {
  const weekday = weekdayMeant(day);
  return rhythm === undefined || weekday === undefined ? undefined : `${rhythm} on ${weekday}`;
}

function nthWeekday(head: string | undefined, nth: number, day: string): string | undefined {
  const weekday = weekdayMeant(day);
  return weekday === undefined ? undefined : `${head} ${ordinalWords[nth - 1]?.word} ${weekday}`;
}
