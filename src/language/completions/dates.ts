import { CompletionItemKind } from "vscode-languageserver-types";
import { isPastKey } from "../../plan/facts/past-keys.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { isWorkingDay, nextWorkingDay } from "../../plan/time/calendar.ts";
import { say, type Words } from "../../plan/words.ts";
import { dayWords, distanceWords } from "../date-words.ts";
import { escaped } from "../markdown.ts";
import { commonDays } from "./dates/common-days.ts";
import { holidayDays } from "./dates/holiday-days.ts";
import type { DayQuestion, DaySource } from "./dates/named-day.ts";
import { planDays } from "./dates/plan-days.ts";
import { recordDays } from "./dates/record-days.ts";
import { typedDays } from "./dates/typed-days.ts";
import type { Offer, ValueSource } from "./offer.ts";

const sources: readonly DaySource[] = [recordDays, commonDays, planDays, holidayDays];

/** The days that a person most likely means, each with its weekday; what is typed is read as a phrase, too. */
export const dates: ValueSource = function* (question) {
  const { shape, place, analysis } = question;
  if (shape.format !== "date" && shape.format !== "commplan-moment") return;
  if (shape.format === "commplan-moment" && /^\d{4}-\d{2}-\d{2}[ Tt]/.test(place.typed)) return;
  yield* dayOffers({ ...question, isPast: isPastKey(place.path, analysis.plan) }, place.typed);
};

/** The days that are offered where `typed` stands before the cursor, the likeliest first. */
export function* dayOffers(question: DayQuestion, typed: string): Generator<Offer> {
  const days = merged(question, typed);
  const sorted = [...days].sort(([a, one], [b, two]) => one.rank - two.rank || (a < b ? -1 : 1));
  for (const [date, day] of sorted) yield offerOf(question, date, day);
}

interface Day {
  readonly names: readonly Words[];
  readonly also: readonly string[];
  readonly rank: number;
  readonly answersTyped: boolean;
}

/** Each day once, with all that it is called; of days that are not worked also the next one that is. */
function merged(question: DayQuestion, typed: string): ReadonlyMap<IsoDate, Day> {
  const { analysis, isPast, place } = question;
  // Of what has been, and of the calendar itself, nobody asks whether it is worked.
  const isWork = !isPast && place.path[0] !== "calendar";
  const days = new Map<IsoDate, Day>();
  const add = (date: IsoDate, { names, also, rank, answersTyped }: Day) => {
    const known = days.get(date);
    days.set(date, {
      names: [...(known?.names ?? []), ...names],
      also: [...(known?.also ?? []), ...also],
      rank: Math.min(known?.rank ?? rank, rank),
      answersTyped: answersTyped || known?.answersTyped === true,
    });
  };
  for (const [index, { date, words }] of typedDays(question, typed).entries()) {
    const isOff = isWork && !isWorkingDay(date, analysis.calendar);
    const rank = index - 200;
    add(date, { names: [words], also: [], rank: isOff ? rank + 100 : rank, answersTyped: true });
    if (isOff)
      add(nextWorkingDay(date, analysis.calendar), {
        names: [say(nextWorked, { day: words })],
        also: [],
        rank,
        answersTyped: true,
      });
  }
  for (const source of sources) {
    for (const { date, words, also = [], rank = 1 } of source(question)) {
      // What is typed says it best.
      if (days.get(date)?.answersTyped) continue;
      const isOff = isWork && rank >= 0 && !isWorkingDay(date, analysis.calendar);
      add(date, { names: [words], also, rank: isOff ? rank + 1 : rank, answersTyped: false });
    }
  }
  return days;
}

function offerOf({ language, analysis }: DayQuestion, date: IsoDate, day: Day): Offer {
  const weekday = dayWords(date, analysis.calendar)[language];
  const said = [...new Set(day.names.map((name) => name[language]))].join(language === "en" ? ", " : "、");
  const meaning = said === "" ? weekday : said.includes(weekday) ? said : `${said} · ${weekday}`;
  const distance = distanceWords(date, analysis.asOf)[language];
  return {
    label: date,
    kind: CompletionItemKind.Constant,
    insert: { kind: "value", value: date },
    meaning,
    // The meaning stands above it.
    ...(!said.includes(distance) && { documentation: escaped(distance) }),
    also: [...day.names, dayWords(date, analysis.calendar)]
      .flatMap((words) => [words["zh-CN"], words.en])
      .concat(day.also),
    rank: day.rank,
    answersTyped: day.answersTyped,
  };
}

const nextWorked = { en: "{day}, moved to a working day", "zh-CN": "{day}（顺延至工作日）" };
