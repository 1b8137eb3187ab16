import type { Act, ActContext, Choice, Question } from "../../language/acts/act.ts";
import { choicesOf, contextFor, problemOf, proceed, questionsOf } from "../../language/acts/ask.ts";
import { actNamed, acts } from "../../language/acts/index.ts";
import { isFor } from "../../language/acts/is-for.ts";
import type { EditorOptions, PlanDocument } from "../../language/document.ts";
import type {
  ActParams,
  ActReply,
  ActsParams,
  AnswerParams,
  WireAct,
  WireChoice,
} from "../../language/sidebar/protocol.ts";
import { workspaceEdit } from "../../language/workspace-edit.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { Language } from "../../plan/words.ts";

/** The acts that can be done with a record as it stands. */
export function actsFor(
  { analysis }: PlanDocument,
  { at }: ActsParams,
  language: Language,
): readonly WireAct[] {
  const record = recordAt(analysis.plan, at);
  if (record === undefined) return [];
  return acts
    .filter((act) => isFor(act, record, analysis))
    .map(({ name, words }) => ({ name, title: words[language] }));
}

/** Goes on with an act; undefined for one that there is not. */
export function actReply(
  document: PlanDocument,
  { act: name, at, answers }: ActParams,
  options: EditorOptions,
  isOpen: boolean,
): ActReply | undefined {
  const act = actNamed(name);
  if (act === undefined) return undefined;
  const { language } = options;
  const reply = proceed(act, document.analysis, answers, at);
  if (reply.kind === "problem") return { ...reply, message: reply.message[language] };
  if (reply.kind === "edits")
    return {
      kind: "edits",
      // An editor that does not know versions of files that are not open would refuse them.
      edit: workspaceEdit(document, reply.edits, { ...options, versionedEdits: false }),
      version: isOpen ? document.version : null,
      done: reply.done[language],
    };
  const { question, context, step } = reply;
  const proposed = question.proposed?.(context);
  return {
    kind: "question",
    key: question.key,
    answer: question.kind,
    title: act.words[language],
    text: question.words[language],
    optional: question.optional === true,
    choices: wireChoices(question, context, "", language),
    step: step.number,
    steps: step.of,
    ...(proposed !== undefined && { proposed }),
  };
}

/** What may be chosen for what is typed. */
export function choicesFor(
  document: PlanDocument,
  params: AnswerParams,
  language: Language,
): readonly WireChoice[] {
  const asked = questionIn(document, params);
  const typed = typeof params.answer === "string" ? params.answer : "";
  return asked ? wireChoices(asked.question, asked.context, typed, language) : [];
}

/** What is wrong with an answer; undefined where nothing is. */
export function problemFor(
  document: PlanDocument,
  params: AnswerParams,
  language: Language,
): string | undefined {
  const asked = questionIn(document, params);
  return asked && problemOf(asked.question, params.answer, asked.context)?.[language];
}

function questionIn(
  { analysis }: PlanDocument,
  { act: name, at, answers, key }: AnswerParams,
): { readonly question: Question; readonly context: ActContext } | undefined {
  const act: Act | undefined = actNamed(name);
  if (act === undefined) return undefined;
  const context = contextFor(act, analysis, answers, at);
  const question = questionsOf(act, context, at).find((one) => one.key === key);
  return question && { question, context };
}

function wireChoices(
  question: Question,
  context: ActContext,
  typed: string,
  language: Language,
): readonly WireChoice[] {
  return choicesOf(question, context, typed).map(({ value, label, detail }: Choice) => ({
    value,
    label: label[language] || value,
    ...(detail && { detail: detail[language] }),
  }));
}
