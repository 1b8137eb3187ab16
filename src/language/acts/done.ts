import { longDateText } from "../../plan/facts/date-text.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { isRealDate, partsOf } from "../../plan/time/dates.ts";
import { sameWords, say, type Words } from "../../plan/words.ts";
import { sectionOf } from "../labels.ts";
import { shortLine } from "../markdown.ts";
import { lineOf } from "../sidebar/line-of.ts";
import { titleOf } from "../sidebar/titles.ts";
import type { Act, ActContext, Question } from "./act.ts";

/** What a person is told once an act is done: its own sentence with the record and the answers put in. */
export function doneWords(act: Act, context: ActContext): Words {
  const answers = act.questions.map((question) => [question.key, answerWords(question, context)] as const);
  return say(act.done, { ...Object.fromEntries(answers), title: titleWords(act, context) });
}

/** What the act is about: the record, or what a new one is called. */
function titleWords(act: Act, { record, answers }: ActContext): Words {
  const section = record && sectionOf(record.at);
  if (record && section)
    return { en: short(titleOf(section, record, "en")), "zh-CN": short(titleOf(section, record, "zh-CN")) };
  const name = act.questions.find(({ kind }) => kind === "text")?.key ?? "";
  const answer = answers[name];
  return sameWords(short(typeof answer === "string" ? answer : ""));
}

/** An answer as a person reads it: of a day `3 July`, of a choice its label. */
function answerWords(question: Question, context: ActContext): Words {
  const answer = context.answers[question.key];
  if (typeof answer !== "string") return sameWords("");
  if (question.kind === "date" && isRealDate(answer)) return dayWords(answer, context.analysis.asOf);
  const chosen =
    question.kind === "choice" && question.choices?.(context, "").find(({ value }) => value === answer);
  return chosen
    ? { en: short(chosen.label.en), "zh-CN": short(chosen.label["zh-CN"]) }
    : sameWords(short(answer));
}

/** A day in a sentence: without the year where that is the as-of date's. */
function dayWords(date: IsoDate, asOf: IsoDate): Words {
  const words = { en: longDateText(date, "en"), "zh-CN": longDateText(date, "zh-CN") };
  if (partsOf(date).year !== partsOf(asOf).year) return words;
  return { en: words.en.replace(/ \d+$/, ""), "zh-CN": words["zh-CN"].replace(/^\d+年/, "") };
}

/** A status bar is one line, and has more to say. */
const longest = 48;

function short(text: string): string {
  return lineOf(shortLine(text, longest));
}
