import { CompletionItemKind } from "vscode-languageserver-types";
import { isPastKey } from "../../plan/facts/past-keys.ts";
import type { Plan } from "../../plan/plan.ts";
import { plain } from "../../plan/time/formats/shown.ts";
import { parseMoment } from "../../plan/time/moment.ts";
import { dayWords } from "../date-words.ts";
import { typedDays } from "./dates/typed-days.ts";
import type { ValueQuestion, ValueSource } from "./offer.ts";

/** The time of day of a moment: behind its date the times in use, behind a phrase the day and time that it says. */
export const times: ValueSource = function* (question) {
  if (question.shape.format !== "commplan-moment") return;
  const [, date] = /^(\d{4}-\d{2}-\d{2}) [\d:]*$/.exec(question.place.typed) ?? [];
  if (date === undefined) yield* spokenMoments(question);
  else {
    for (const time of timesInUse(question.analysis.plan)) {
      yield {
        label: time,
        kind: CompletionItemKind.Value,
        insert: { kind: "text", text: time },
        also: [time.replace(/^0/, "")],
        from: date.length + 1,
      };
    }
  }
};

/** "tomorrow 10:00", "next fri at 14:30", “下周五 10点”. */
function* spokenMoments(question: ValueQuestion) {
  const { place, analysis, language } = question;
  const [, phrase = "", hour = "", minute = "00"] =
    /^(.{1,40}?) ?(?:at )?(\d{1,2})(?::|点|时)(\d{2})?分?$/.exec(plain(place.typed)) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return;
  const isPast = isPastKey(place.path, analysis.plan);
  for (const { date } of typedDays({ ...question, isPast }, phrase.trim())) {
    const moment = `${date} ${hour.padStart(2, "0")}:${minute}`;
    yield {
      label: moment,
      kind: CompletionItemKind.Constant,
      insert: { kind: "value" as const, value: moment },
      meaning: dayWords(date, analysis.calendar)[language],
      rank: -200,
      answersTyped: true,
    };
  }
}

/** The times of the plan's own events and entries, the commonest first, then the usual ones. */
function timesInUse({ events, log }: Plan): readonly string[] {
  const counts = new Map<string, number>();
  for (const moment of [...events.map(({ when }) => when), ...log.map(({ date }) => date)]) {
    const time = moment === undefined ? undefined : parseMoment(moment)?.time;
    if (time !== undefined) counts.set(time, (counts.get(time) ?? 0) + 1);
  }
  const own = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).map(([time]) => time);
  return [...new Set([...own, "09:00", "10:00", "14:00", "16:00"])];
}
