import { CompletionItemKind } from "vscode-languageserver-types";
import type { IsoDate } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import {
  addDays,
  civil,
  dayInMonth,
  dayNumber,
  isoDate,
  monthIndex,
  weekdayOf,
} from "../../plan/time/dates.ts";
import type { Words } from "../../plan/words.ts";
import { dayWords } from "../date-words.ts";
import { escaped } from "../markdown.ts";
import type { ValueQuestion, ValueSource } from "./offer.ts";

/** The days that a person most likely means, counted from the as-of date, each with its weekday. */
export const dates: ValueSource = function* (question) {
  const { shape, language, analysis } = question;
  if (shape.format !== "date" && shape.format !== "commplan-moment") return;
  for (const [date, names] of namedDates(question)) {
    const day = dayWords(date, analysis.calendar);
    const said = names.map((name) => name[language]).join(language === "en" ? ", " : "、");
    const meaning = said.includes(day[language]) ? said : `${said} · ${day[language]}`;
    yield {
      label: date,
      kind: CompletionItemKind.Constant,
      insert: { kind: "value", value: date },
      meaning,
      documentation: escaped(meaning),
      also: [...names, day].flatMap((words) => [words["zh-CN"], words.en]),
    };
  }
};

/** Each day once, in their order, with all that it is. */
function namedDates(question: ValueQuestion): ReadonlyMap<IsoDate, readonly Words[]> {
  const named = new Map<IsoDate, Words[]>();
  for (const [date, words] of [...datesFrom(question.analysis.asOf), ...phaseEnds(question)]) {
    const known = named.get(date);
    if (known) known.push(words);
    else named.set(date, [words]);
  }
  return new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* datesFrom(asOf: IsoDate): Generator<readonly [IsoDate, Words]> {
  yield [asOf, { en: "today", "zh-CN": "今天" }];
  yield [addDays(asOf, 1), { en: "tomorrow", "zh-CN": "明天" }];
  const toFriday = (friday - weekdayOf(asOf) + 7) % 7;
  yield [addDays(asOf, toFriday === 0 ? 7 : toFriday), { en: "next Friday", "zh-CN": "下一个周五" }];
  yield [addDays(asOf, 7), { en: "in one week", "zh-CN": "一周后" }];
  yield [addDays(asOf, 14), { en: "in two weeks", "zh-CN": "两周后" }];
  yield [endOfMonth(asOf), { en: "end of the month", "zh-CN": "月底" }];
}

/** The end of the record's own phase, else of the phases that are under way. */
function* phaseEnds({
  analysis: { plan, asOf },
  place,
}: ValueQuestion): Generator<readonly [IsoDate, Words]> {
  const record = recordAt(plan, place.path);
  const own = record && "phase" in record ? plan.phases.filter(({ id }) => id === record.phase) : [];
  const current = plan.phases.filter(
    ({ start, end }) => start !== undefined && end !== undefined && start <= asOf && asOf <= end,
  );
  for (const { id, end } of own.length > 0 ? own : current) {
    if (end) yield [end, { en: `end of phase ${id ?? ""}`, "zh-CN": `阶段 ${id ?? ""} 结束` }];
  }
}

const friday = 4;

function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = civil(dayNumber(date));
  return isoDate(dayInMonth(monthIndex(year, month), 31));
}
