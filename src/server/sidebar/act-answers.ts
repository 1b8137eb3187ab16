import type { Act, ActContext, Choice, Question } from "../../language/acts/act.ts";
import { choicesOf, contextFor, problemOf, proceed, questionsOf } from "../../language/acts/ask.ts";
import { findAgain, nameOf } from "../../language/acts/find-again.ts";
import { actNamed, acts } from "../../language/acts/index.ts";
import { isFor } from "../../language/acts/is-for.ts";
import type { EditorOptions, PlanDocument } from "../../language/document.ts";
import { sectionOf } from "../../language/labels.ts";
import { lineOf } from "../../language/sidebar/line-of.ts";
import type {
  ActParams,
  ActReply,
  ActsParams,
  AnswerParams,
  WireAct,
  WireChoice,
} from "../../language/sidebar/protocol.ts";
import { titleOf } from "../../language/sidebar/titles.ts";
import { workspaceEdit } from "../../language/workspace-edit.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Path } from "../../plan/path.ts";
import { recordAt } from "../../plan/record-at.ts";
import type { Language, Words } from "../../plan/words.ts";

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

/** How a plan stands among the others. */
export interface Standing {
  readonly isOpen: boolean;
  readonly isOneOfSeveral: boolean;
}

/** Goes on with an act; undefined for one that there is not. */
export function actReply(
  document: PlanDocument,
  params: ActParams,
  options: EditorOptions,
  { isOpen, isOneOfSeveral }: Standing,
): ActReply | undefined {
  const { act: name, answers } = params;
  const act = actNamed(name);
  if (act === undefined) return undefined;
  const { language } = options;
  const { plan } = document.analysis;
  const at = placeIn(document, params);
  if (at === "gone") return { kind: "problem", key: "", message: gone[language] };
  const record = at && nameOf(plan, at);
  const reply = proceed(act, document.analysis, answers, at);
  if (reply.kind === "problem" || reply.kind === "nothing")
    return { ...reply, message: reply.message[language] };
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
    title: [act.words[language], about(context, isOneOfSeveral, language)].filter(Boolean).join(" · "),
    text: question.words[language],
    optional: question.optional === true,
    choices: wireChoices(question, context, "", language),
    step: step.number,
    steps: step.of,
    ...(proposed !== undefined && { proposed }),
    ...(record !== undefined && { record }),
  };
}

/** What a title names beside the act: the record, else which of several plans. */
function about({ record, analysis }: ActContext, isOneOfSeveral: boolean, language: Language): string {
  const section = record && sectionOf(record.at);
  if (section) return lineOf(titleOf(section, record, language));
  return isOneOfSeveral ? textIn(analysis.plan.project?.name, language) : "";
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
  document: PlanDocument,
  params: AnswerParams,
): { readonly question: Question; readonly context: ActContext } | undefined {
  const { act: name, answers, key } = params;
  const { analysis } = document;
  const act: Act | undefined = actNamed(name);
  const at = placeIn(document, params);
  if (act === undefined || at === "gone") return undefined;
  const context = contextFor(act, analysis, answers, at);
  const question = questionsOf(act, context, at).find((one) => one.key === key);
  return question && { question, context };
}

/** Where the record is by now: lines may have come and gone above it since the person began. */
function placeIn({ analysis: { plan } }: PlanDocument, { at, record }: ActParams): Path | "gone" | undefined {
  if (at === undefined || record === undefined) return at;
  return findAgain(plan, at, record) ?? "gone";
}

const gone: Words = {
  en: "The record is no longer in the plan, so that nothing was done.",
  "zh-CN": "该记录已不在计划中，未执行任何操作。",
};

function wireChoices(
  question: Question,
  context: ActContext,
  typed: string,
  language: Language,
): readonly WireChoice[] {
  return choicesOf(question, context, typed).map(({ value, label, detail, group }: Choice) => ({
    value,
    label: label[language] || value,
    ...(detail && { detail: detail[language] }),
    ...(group && { group: group[language] }),
  }));
}
