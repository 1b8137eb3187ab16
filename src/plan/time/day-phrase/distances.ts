import { say, type Words } from "../../words.ts";
import { addWorkingDays } from "../calendar.ts";
import { addDays, addMonths } from "../dates.ts";
import { numberNamed, numberPattern } from "./numbers.ts";
import type { DayContext, DayPhrase, DayReading } from "./reading.ts";

/** "+2w", "in 10 days", "3wd", "a month ago", “两周后”, “三个工作日后”, “半个月后”. */
export const distances: DayPhrase = function* (phrase, context) {
  for (const { pattern, isPast } of patterns) {
    const { sign = "", amount: number = "", unit: unitText = "" } = pattern.exec(phrase)?.groups ?? {};
    const amount = numberNamed(number);
    // A bare number is the beginning of a date.
    if (amount === undefined || amount === 0 || (sign === "" && unitText === "" && /^\d|^an?$/.test(number)))
      continue;
    for (const unit of unitsNamed(unitText)) yield reading(amount, unit, isPast || sign === "-", context);
  }
  if (phrase === "+" || phrase === "in") {
    yield reading(1, units.w, false, context);
    yield reading(2, units.w, false, context);
    yield reading(1, units.m, false, context);
  }
  if (/^半个?月后?$/.test(phrase)) yield reading(15, units.d, false, context);
  if (/^半年后?$/.test(phrase)) yield reading(6, units.m, false, context);
};

/** The day so many units from the as-of date. */
function reading(amount: number, unit: Unit, isPast: boolean, context: DayContext): DayReading {
  const inserts = {
    amount,
    unit: { en: amount === 1 ? unit.words.en : `${unit.words.en}s`, "zh-CN": unit.words["zh-CN"] },
  };
  return {
    date: unit.add(context, isPast ? -amount : amount),
    words: say(isPast ? sentences.ago : sentences.ahead, inserts),
  };
}

interface Unit {
  readonly names: readonly string[];
  readonly words: Words;
  readonly add: (context: DayContext, amount: number) => string;
}

const units = {
  d: {
    names: ["d", "day", "days", "天", "日"],
    words: { en: "day", "zh-CN": "天" },
    add: ({ asOf }, amount) => addDays(asOf, amount),
  },
  w: {
    names: ["w", "wk", "week", "weeks", "周", "星期", "个星期", "礼拜"],
    words: { en: "week", "zh-CN": "周" },
    add: ({ asOf }, amount) => addDays(asOf, amount * 7),
  },
  wd: {
    names: [
      "wd",
      "working day",
      "working days",
      "workday",
      "workdays",
      "business day",
      "business days",
      "个工作日",
      "工作日",
    ],
    words: { en: "working day", "zh-CN": "个工作日" },
    add: ({ asOf, calendar }, amount) => addWorkingDays(asOf, amount, calendar),
  },
  m: {
    names: ["m", "month", "months", "个月", "月"],
    words: { en: "month", "zh-CN": "个月" },
    add: ({ asOf }, amount) => addMonths(asOf, amount),
  },
  y: {
    names: ["y", "year", "years", "年"],
    words: { en: "year", "zh-CN": "年" },
    add: ({ asOf }, amount) => addMonths(asOf, amount * 12),
  },
} as const satisfies Readonly<Record<string, Unit>>;

/** The units whose names a text is or begins; without a text the usual ones. */
function unitsNamed(text: string): readonly Unit[] {
  if (text === "") return [units.d, units.w, units.wd, units.m];
  const beginning = Object.values(units).filter(({ names }) => names.some((name) => name.startsWith(text)));
  const isExact = ({ names }: Unit) => (names as readonly string[]).includes(text);
  return beginning.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
}

const patterns: readonly { readonly pattern: RegExp; readonly isPast: boolean }[] = [
  {
    pattern: new RegExp(
      `^(?<sign>[+-]|in )? ?(?<amount>${numberPattern}) ?(?<unit>[a-z]+(?: d[a-z]*)?)?(?: (?:from now|from today|later|ahead))?$`,
    ),
    isPast: false,
  },
  { pattern: new RegExp(`^(?<amount>${numberPattern}) ?(?<unit>[a-z]+(?: days?)?) ago?$`), isPast: true },
  {
    pattern: new RegExp(
      `^(?<sign>\\+)?(?<amount>${numberPattern}) ?(?<unit>\\p{Script=Han}+?)?(?:之后|以后|后)?$`,
      "u",
    ),
    isPast: false,
  },
  {
    pattern: new RegExp(`^(?<amount>${numberPattern}) ?(?<unit>\\p{Script=Han}+?)(?:之前|以前|前)$`, "u"),
    isPast: true,
  },
];

const sentences = {
  ahead: { en: "in {amount} {unit}", "zh-CN": "{amount} {unit}后" },
  ago: { en: "{amount} {unit} ago", "zh-CN": "{amount} {unit}前" },
} as const satisfies Readonly<Record<string, Words>>;
