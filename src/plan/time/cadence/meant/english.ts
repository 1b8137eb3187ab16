import { numberNamed } from "../../day-phrase/numbers.ts";
import { monthNames } from "../../month-names.ts";
import { type Meant, perhaps, surely } from "./meant.ts";
import { type Place, placed } from "./month-place.ts";
import { type Rhythm, rhythmPhrase } from "./rhythm.ts";
import { onDayOfMonths } from "./rule.ts";
import { timesEach } from "./times-each.ts";
import { weekdayMeant, weekdaysMeant } from "./weekdays-meant.ts";

/** What an English phrase in lower case means, its time of day aside: "every other friday", "twice a month", "eom". */
export function meantInEnglish(phrase: string): Meant | undefined {
  const text = phrase
    .replace(/[().]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(
      /(?<!\d) (?:meetings?|reports?|calls?|stand-?ups?|updates?|syncs?|reviews?|newsletters?|minutes|basis)$/,
      "",
    );
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    const meant = match && read(match.groups ?? {}, match);
    if (meant) return meant;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const unitWords: readonly (readonly [RegExp, Rhythm])[] = [
  [/^(?:calendar[- ])?days?$|^d$/, { unit: "days", every: 1 }],
  [/^(?:(?:working|work|business)[- ]?days?|weekdays?|wd)$/, { unit: "working-days", every: 1 }],
  [/^(?:weeks?|wks?|w)$/, { unit: "weeks", every: 1 }],
  [/^fortnights?$/, { unit: "weeks", every: 2 }],
  [/^(?:months?|mths?|mos?|m)$/, { unit: "months", every: 1 }],
  [/^(?:quarters?|qtrs?|q)$/, { unit: "months", every: 3 }],
  [/^(?:half[- ]years?|half a year)$/, { unit: "months", every: 6 }],
  [/^(?:years?|yrs?|y)$/, { unit: "months", every: 12 }],
];

const adverbs: readonly (readonly [RegExp, Rhythm])[] = [
  [/^(?:daily|everyday)$/, { unit: "days", every: 1 }],
  [/^weekly$/, { unit: "weeks", every: 1 }],
  [/^(?:bi[- ]?weekly|fortnightly)$/, { unit: "weeks", every: 2 }],
  [/^monthly$/, { unit: "months", every: 1 }],
  [/^quarterly$/, { unit: "months", every: 3 }],
  [/^(?:half[- ]?yearly|semi[- ]?annual(?:ly)?|semi[- ]?yearly)$/, { unit: "months", every: 6 }],
  [/^(?:yearly|annual(?:ly)?)$/, { unit: "months", every: 12 }],
  [/^bi-?ennial(?:ly)?$/, { unit: "months", every: 24 }],
];

function rhythmOf(table: typeof unitWords, word = "", times = 1): Rhythm | undefined {
  const rhythm = table.find(([pattern]) => pattern.test(word))?.[1];
  return rhythm && { ...rhythm, every: rhythm.every * times };
}

const unit = "(?<unit>(?:calendar|working|work|business)[- ]?days?|half[- ]years?|half a year|[a-z]+)";
const adverb = "(?<adverb>(?:bi|half|semi)[- ](?:weekly|yearly|annual(?:ly)?)|[a-z-]+)";
const each = "(?:once )?(?:every|each|per|once an?|any)";
const many =
  "(?<many>2nd|3rd|4th|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|other|alternate|second|third|fourth)";
const ofStretch =
  "(?: (?:of|in) (?:the |each |every |a )?| each | every | )(?<stretch>month|quarter|year|qtr)";
const glue = "[\\s,:;–—-]+";

/** The first that fits speaks; one that can make nothing of what it found lets the next ones look. */
const patterns: readonly (readonly [
  RegExp,
  (groups: Groups, match: RegExpExecArray) => Meant | undefined,
])[] = [
  [/^bi[- ]?monthly$/, () => surely("every 2 months", ...(timesEach(2, month)?.cadences ?? []).slice(0, 2))],
  [/^mon$/, () => surely("weekly on mon", "monthly")],
  [/^(?:every|each) (?:morning|afternoon|evening)s?$/, () => perhaps("daily")],
  [
    /^every (?<from>\d{1,2}) ?(?:-|to|or) ?(?<to>\d{1,2}) (?<unit>[a-z]+)$/,
    ({ from, to, unit: of }) => {
      const cadences = [from, to].flatMap((n) => plainly(rhythmOf(unitWords, of, Number(n)))?.cadences ?? []);
      return cadences.length > 0 ? perhaps(...cadences) : undefined;
    },
  ],
  [/^bi[- ]?annual(?:ly)?$/, () => surely("every 6 months", "every 24 months")],
  [/^semi[- ]?monthly$/, () => timesEach(2, month)],
  [/^semi[- ]?weekly$/, () => timesEach(2, { unit: "weeks", every: 1 })],
  [
    /^(?<many>\d{1,3}) ?(?<unit>d|wd|w|m)$/,
    ({ many: n, unit: of }) => plainly(rhythmOf(unitWords, of, Number(n))),
  ],
  [
    new RegExp(
      `^(?<times>once|twice|thrice|${many.replace("many", "n")} ?(?:times|x))(?: an?| per| each| every|/| in an?)? ?${unit}$`,
    ),
    ({ times = "", n = "", unit: of }) => {
      const stretch = rhythmOf(unitWords, of) ?? rhythmOf(adverbs, of);
      const count = counts[times] ?? numberNamed(n);
      return stretch && count !== undefined ? timesEach(count, stretch) : undefined;
    },
  ],
  [
    /^(?:every|each) (?<nth>second|third|fourth|2nd|3rd|4th) (?<day>[a-z]+)$/,
    ({ nth = "", day = "" }) => {
      const [weekday, n] = [weekdayMeant(day), ordinals[nth]];
      if (weekday === undefined || n === undefined) return undefined;
      const monthly = placed(month, { kind: "weekday", week: n, weekday });
      return surely(
        `${rhythmPhrase({ unit: "weeks", every: n })} on ${weekday}`,
        ...(monthly?.cadences ?? []),
      );
    },
  ],
  [
    /^(?:every |each )?(?:other|alternate|alternating|alt) (?<days>.+)$/,
    ({ days = "" }) => onWeekdays({ unit: "weeks", every: 2 }, days) ?? plainly(rhythmOf(unitWords, days, 2)),
  ],
  [
    new RegExp(`^${each} (?:${many} ?)?${unit}(?:${glue}(?<place>.+))?$`),
    ({ many: n, unit: of, place }) => {
      const count =
        n === undefined ? 1 : (ordinals[n] ?? (n === "other" || n === "alternate" ? 2 : numberNamed(n)));
      if (of !== undefined && /^sprints?$/.test(of) && count === 1) return perhaps("biweekly");
      return count === undefined || count < 1 ? undefined : withPlace(rhythmOf(unitWords, of, count), place);
    },
  ],
  [
    new RegExp(`^(?:once )?${adverb}(?:${glue}(?<place>.+))?$`),
    ({ adverb: said, place }) => withPlace(rhythmOf(adverbs, said), place),
  ],
  [
    /^(?:(?:every|each|on|any) )*(?<days>.+)$/,
    ({ days = "" }) => onWeekdays({ unit: "weeks", every: 1 }, days),
  ],
  [
    /^(?<days>(?:working|work|business)[- ]?days?|weekdays?)(?: only)?$/,
    ({ days }) => plainly(rhythmOf(unitWords, days)),
  ],
  [
    /^(?:at |by )?(?:the )?(?<where>start|beginning|end) of (?:the |each |every )?week$|^week ?end(?:s|ing)?$/,
    ({ where }) => perhaps(where === "end" || where === undefined ? "weekly on fri" : "weekly on mon"),
  ],
  [/^eo(?<initial>[mqy])$/, ({ initial = "" }) => placedIn(unitOfInitial[initial], { kind: "end" })],
  [
    new RegExp(`^(?<place>.+?)${ofStretch}$`),
    ({ place, stretch }) => withPlace(rhythmOf(unitWords, stretch), place),
  ],
  [
    /^(?<stretch>month|quarter|year)[- ](?<end>end|start)$/,
    ({ stretch, end }) => placedIn(rhythmOf(unitWords, stretch), { kind: end === "end" ? "end" : "start" }),
  ],
  [
    /^(?:(?:on|every|each) )?(?<place>(?:the )?\d{1,2}(?:st|nd|rd|th)\b.*|(?:the )?(?:first|second|third|fourth|fifth|last) .*)$/,
    ({ place }) => withPlace(month, place),
  ],
  // A number alone may count days of the month, or anything else.
  [
    /^(?:on )?(?<place>\d{1,2}(?:(?:, ?| ?& ?| and )\d{1,2})*)$/,
    ({ place }) => asGuess(withPlace(month, place)),
  ],
  [/^(?:every |each |in )?(?<place>[a-z]+)$/, ({ place = "" }) => inMonthsOfYear(place)],
];

const month: Rhythm = { unit: "months", every: 1 };
const unitOfInitial: Readonly<Record<string, Rhythm>> = {
  m: month,
  q: { unit: "months", every: 3 },
  y: { unit: "months", every: 12 },
};
const counts: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  ["first", "second", "third", "fourth", "fifth"].flatMap((word, index) => [
    [word, index + 1],
    [["1st", "2nd", "3rd", "4th", "5th"][index] ?? word, index + 1],
  ]),
);

function plainly(rhythm: Rhythm | undefined): Meant | undefined {
  return rhythm && surely(rhythmPhrase(rhythm));
}

function asGuess(meant: Meant | undefined): Meant | undefined {
  return meant && perhaps(...meant.cadences);
}

function placedIn(rhythm: Rhythm | undefined, place: Place): Meant | undefined {
  return rhythm && placed(rhythm, place);
}

function withPlace(rhythm: Rhythm | undefined, place: string | undefined): Meant | undefined {
  if (rhythm === undefined) return undefined;
  if (place === undefined) return plainly(rhythm);
  if (rhythm.unit === "weeks") return onWeekdays(rhythm, place);
  if (rhythm.unit === "months") return inMonths(rhythm, place);
  if (rhythm.every > 1 || rhythm.unit !== "days") return undefined;
  if (/^(?:on )?weekends$/.test(place)) return surely("weekly on sat,sun");
  return /^(?:(?:on )?(?:working ?days|work ?days|business days|weekdays)(?: only)?|except (?:on )?weekends)$/.test(
    place,
  )
    ? surely("every 1 working-day")
    : severalWeekdays(place);
}

/** Daily on one day of the week is a contradiction. */
function severalWeekdays(place: string): Meant | undefined {
  const meant = onWeekdays({ unit: "weeks", every: 1 }, place);
  return meant?.cadences[0]?.includes(",") ? meant : undefined;
}

function onWeekdays(rhythm: Rhythm, text: string): Meant | undefined {
  const bare = text.replace(/^(?:(?:on|every|each|the) )+/, "");
  if (bare === "mwf" || bare === "m/w/f") return onWeekdays(rhythm, "mon, wed, fri");
  const days = weekdaysMeant(bare.split(/\s*(?:,\s*and\b|[,/&+;]|\band\b)\s*/), weekdayMeant);
  return days === undefined ? undefined : surely(`${rhythmPhrase(rhythm)} on ${days}`);
}

function inMonths(rhythm: Rhythm, text: string): Meant | undefined {
  const bare = text
    .replace(/^(?:(?:on|at|in|by|before|every|each|the) )+/, "")
    .replace(/ (?:of|in) (?:the |each |every |a )?(?:month|quarter|year)$/, "");
  const place = weekdaysOf(bare) ?? placeOf(bare);
  const meant = place && placed(rhythm, place);
  // What is due before a day is expected on it.
  if (meant !== undefined) return /^(?:by|before) /.test(text) ? asGuess(meant) : meant;
  return rhythm.every === 12 ? inMonthsOfYear(bare) : undefined;
}

/** "1st and 3rd monday": several weekdays by their number in the month. */
function weekdaysOf(text: string): Place | undefined {
  const nth = "(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))";
  const [, all = "", day = ""] =
    new RegExp(`^(${nth}(?:(?:, ?| ?& ?| ?/ ?| and |, and )(?:the )?${nth})+) ([a-z]+)$`).exec(text) ?? [];
  const weekday = weekdayMeant(day);
  if (weekday === undefined) return undefined;
  const weeks = [...all.matchAll(new RegExp(nth, "g"))].map(([one]) => ordinals[one] ?? -1);
  return { kind: "weekdays", weeks, weekday };
}

function placeOf(said: string): Place | undefined {
  const text = said.replace(/^(\d{1,2}(?:st|nd|rd|th)) day$/, "$1");
  const whole = ordinals[text];
  if (whole !== undefined) return { kind: "days", days: [whole] };
  if (/^(?:last day|end|eom|month[- ]end)$/.test(text)) return { kind: "end" };
  if (/^(?:start|beginning)$/.test(text)) return { kind: "start" };
  if (/^(?:mid|middle|mid-month)$/.test(text)) return { kind: "middle" };
  const days = text
    .split(/\s*(?:,\s*and\b|[,/&+]|\band\b)\s*(?:the )?/)
    .map((one) => one.replace(/^last(?: day)?$/, "-1"));
  const numbers = days.map((one) => Number(/^(-1|\d{1,2}(?=(?:st|nd|rd|th)?$))/.exec(one)?.[1]));
  if (numbers.every((number) => !Number.isNaN(number))) return { kind: "days", days: numbers };
  const [, nth = "", day = ""] =
    /^(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)) (.+)$/.exec(text) ?? [];
  if (/^(?:working|work|business|week)[- ]?day$/.test(day)) {
    if (nth === "last") return { kind: "last-workday" };
    return ordinals[nth] === 1 ? { kind: "first-workday" } : undefined;
  }
  if (day === "day" && ordinals[nth] !== undefined) return { kind: "days", days: [ordinals[nth]] };
  const weekday = weekdayMeant(day);
  if (weekday === undefined) return undefined;
  return { kind: "weekday", week: nth === "last" ? -1 : (ordinals[nth] ?? 0), weekday };
}

/** "june", "1 march", "march 1st": a day of the year; a month alone says no day. */
function inMonthsOfYear(text: string): Meant | undefined {
  const [, first = "", second = ""] = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)$/.exec(text) ?? [];
  const [, third = second, fourth = first] = /^([a-z]+)(?: (\d{1,2})(?:st|nd|rd|th)?)?$/.exec(text) ?? [];
  const index = monthNames.findIndex((name) => third.length >= 3 && name.toLowerCase().startsWith(third));
  if (index < 0) return undefined;
  const day = Number(fourth);
  if (fourth === "") return perhaps(onDayOfMonths([index + 1], 1));
  return day >= 1 && day <= 31 ? surely(onDayOfMonths([index + 1], day)) : undefined;
}
