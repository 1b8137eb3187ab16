import type { Analysis } from "../../plan/analyze.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { refusalOfLater } from "../../plan/migrate/refusal-of-later.ts";
import type { Path } from "../../plan/path.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import { recordAt } from "../../plan/record-at.ts";
import { say, type Words } from "../../plan/words.ts";
import type { Act, ActContext, Answers, Choice, Question } from "./act.ts";
import { doneWords } from "./done.ts";
import { isOneOf } from "./inputs/choose.ts";
import { isFor } from "./is-for.ts";
import { questionOfRecord, recordKey } from "./which-record.ts";

/** What an act says to the answers that it has: the next question, a problem with one of them, or its edits. */
export type Reply =
  | {
      readonly kind: "question";
      readonly question: Question;
      readonly context: ActContext;
      readonly step: Step;
    }
  | { readonly kind: "problem"; readonly key: string; readonly message: Words }
  /** No record calls for it: all is well. */
  | { readonly kind: "nothing"; readonly message: Words }
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[]; readonly done: Words };

/** Which of how many questions, from 1. */
export interface Step {
  readonly number: number;
  readonly of: number;
}

/**
 * Goes on with an act: judges the answers in the order of the questions, and asks the first that is missing. An
 * empty answer leaves an optional question open for good.
 */
export function proceed(act: Act, analysis: Analysis, answers: Answers, at?: Path): Reply {
  const later = refusalOfLater(analysis.source);
  if (later !== undefined) return { kind: "problem", key: recordKey, message: later };
  const context = contextFor(act, analysis, answers, at);
  const { record } = context;
  const questions = questionsOf(act, context, at);
  for (const [index, question] of questions.entries()) {
    const answer = answers[question.key];
    if (answer === undefined) {
      if (isDeadEnd(question, context))
        return question.key === recordKey && act.sections.length > 0
          ? { kind: "nothing", message: say(noRecord, { act: act.words }) }
          : { kind: "problem", key: question.key, message: say(noChoices, { question: question.words }) };
      return { kind: "question", question, context, step: { number: index + 1, of: questions.length } };
    }
    const message = problemOf(question, answer, context);
    if (message) return { kind: "problem", key: question.key, message };
  }
  if (act.sections.length > 0 && (record === undefined || !isFor(act, record, analysis))) {
    return { kind: "problem", key: recordKey, message: notForThis };
  }
  const edits = act.edits(context);
  if (edits === undefined) return { kind: "problem", key: recordKey, message: notPossible };
  return { kind: "edits", edits, done: doneWords(act, context) };
}

/** Whether a question cannot be answered at all: an empty list would leave a person with nothing to go on. */
function isDeadEnd(question: Question, context: ActContext): boolean {
  const mustChoose = !question.optional && (question.kind === "choice" || question.kind === "choices");
  return mustChoose && choicesOf(question, context).length === 0;
}

/** What is wrong with an answer; undefined where nothing is. */
export function problemOf(
  question: Question,
  answer: string | readonly string[],
  context: ActContext,
): Words | undefined {
  const isList = typeof answer !== "string";
  if (isList !== (question.kind === "choices")) return wrongForm;
  const given = isList ? answer : [answer];
  if (given.every((one) => one.trim() === "")) return question.optional ? undefined : missing;
  for (const one of given) {
    const message = question.problem?.(one, context) ?? choiceProblem(question, one, context);
    if (message) return message;
  }
  return undefined;
}

/** What may be chosen for a question. */
export function choicesOf(question: Question, context: ActContext, typed = ""): readonly Choice[] {
  return question.choices?.(context, typed) ?? [];
}

/** The questions that are asked, which record it is about first where that is not known. */
export function questionsOf(act: Act, context: ActContext, at?: Path): readonly Question[] {
  const asked = act.questions.filter((question) => question.isAsked?.(context) ?? true);
  return act.sections.length === 0 || at !== undefined ? asked : [questionOfRecord(act), ...asked];
}

/** What an act knows when it has these answers. */
export function contextFor(act: Act, analysis: Analysis, answers: Answers, at?: Path): ActContext {
  return { analysis, record: recordOf(act, analysis, answers, at), answers };
}

function recordOf(act: Act, analysis: Analysis, answers: Answers, at?: Path): PlanRecord | undefined {
  if (at !== undefined) return recordAt(analysis.plan, at);
  const id = answers[recordKey];
  if (typeof id !== "string" || act.sections.length === 0) return undefined;
  const [definition] = analysis.symbols.definitions.get(id) ?? [];
  return definition && recordAt(analysis.plan, definition.at);
}

function choiceProblem(question: Question, answer: string, context: ActContext): Words | undefined {
  if (question.kind !== "choice" && question.kind !== "choices") return undefined;
  return isOneOf(choicesOf(question, context), answer) ? undefined : say(notAChoice, { answer });
}

const missing: Words = { en: "This needs an answer.", "zh-CN": "请填写。" };
const wrongForm: Words = { en: "The answer has the wrong form.", "zh-CN": "填写的形式不对。" };
const notAChoice: Words = {
  en: "“{answer}” is not among the choices.",
  "zh-CN": "“{answer}”不在可选范围内。",
};
const noRecord: Words = {
  en: "“{act}”: there is no record for it in this plan now.",
  "zh-CN": "“{act}”：此计划中目前没有适用此操作的记录。",
};
const noChoices: Words = {
  en: "“{question}” There is nothing to choose from in this plan yet. Add it there first, such as people under “stakeholders”.",
  "zh-CN": "“{question}”此计划中还没有可选的内容。请先补充，例如在“stakeholders”下登记干系人。",
};
const notForThis: Words = {
  en: "There is no such record, or this cannot be done with it as it stands.",
  "zh-CN": "没有该记录，或其当前状态不适用此操作。",
};
const notPossible: Words = {
  en: "The plan is written in a way that this cannot change safely. Edit the record in the text.",
  "zh-CN": "计划的写法使此操作无法安全完成，请直接在文本中修改该记录。",
};
