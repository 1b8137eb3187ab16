import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Range,
} from "vscode-languageserver-types";
import { plainText } from "../plan/facts/plain-text.ts";
import { say, type Words } from "../plan/words.ts";
import { diagnosticOf } from "./diagnostics.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import type { PlannedEdit } from "./planned-edit.ts";
import { offsetOf } from "./position.ts";
import { offersOf, refactorings } from "./refactorings/index.ts";
import type { Offer, Refactoring, Selection } from "./refactorings/refactoring.ts";
import type { Refusal } from "./refusal.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** The kinds that an editor may ask for. */
export const codeActionKinds: readonly string[] = [...new Set(refactorings.map(({ kind }) => kind))];

/**
 * What can be done at a range: repairs first, among them the ones that are almost surely meant. Where the editor asks
 * for the edits of the one that is chosen, those that have to be worked out are left out here.
 */
export function codeActionsIn(
  document: PlanDocument,
  range: Range,
  context: Pick<CodeActionContext, "only" | "triggerKind">,
  options: EditorOptions,
): CodeAction[] {
  const span = { start: offsetOf(document.lines, range.start), end: offsetOf(document.lines, range.end) };
  const selection = { analysis: document.analysis, span };
  const actions: CodeAction[] = [];
  const fixed = new Set<string>();
  for (const refactoring of refactorings) {
    if (!isAskedFor(refactoring, context)) continue;
    let index = 0;
    for (const offer of offersOf(refactoring, selection)) {
      if (offer.doneByFixOf !== undefined && fixed.has(offer.doneByFixOf)) {
        index += 1;
        continue;
      }
      if (offer.finding) fixed.add(offer.finding.rule);
      const action = actionOf(document, refactoring, offer, options);
      const target: ActionTarget = {
        uri: document.uri,
        version: document.version,
        name: refactoring.name,
        index,
        span,
      };
      if (options.resolvesEdits && typeof offer.edits === "function")
        actions.push({ ...action, data: target });
      else {
        const edits = editsOf(offer);
        if (edits.length > 0) actions.push({ ...action, edit: workspaceEdit(document, edits, options) });
      }
      index += 1;
    }
  }
  return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

/** Where an action's edits are found again. */
interface ActionTarget extends Pick<Selection, "span"> {
  readonly uri: string;
  readonly version: number;
  readonly name: string;
  readonly index: number;
}

/** The plan that an action is about; undefined for one that is not ours. */
export function actionTarget({ data }: CodeAction): ActionTarget | undefined {
  const { uri, version, name, index, span } = (data ?? {}) as Partial<ActionTarget>;
  const isWhole =
    typeof uri === "string" &&
    typeof version === "number" &&
    typeof name === "string" &&
    typeof index === "number";
  if (!isWhole || typeof span?.start !== "number" || typeof span.end !== "number") return undefined;
  return { uri, version, name, index, span };
}

/** An action with its edits, for the one that was chosen; refused where the plan has changed since it was offered. */
export function filledAction(
  document: PlanDocument,
  action: CodeAction,
  options: EditorOptions,
): CodeAction | Refusal {
  const target = actionTarget(action);
  if (target === undefined || target.version !== document.version) return { refusal: sentences.changed };
  const refactoring = refactorings.find(({ name }) => name === target.name);
  const selection = { analysis: document.analysis, span: target.span };
  const offers = refactoring ? offersOf(refactoring, selection) : [];
  const offer = [...offers][target.index];
  // A day may have passed, and with it what is offered.
  if (offer === undefined || titleIn(offer.title, options) !== action.title)
    return { refusal: sentences.changed };
  const edits = editsOf(offer);
  if (edits.length === 0) return { refusal: say(sentences.unsafe, { title: offer.title }) };
  return { ...action, edit: workspaceEdit(document, edits, options) };
}

function editsOf({ edits }: Offer): readonly PlannedEdit[] {
  return typeof edits === "function" ? edits() : edits;
}

const sentences = {
  changed: {
    en: "The plan has changed in the meantime. Please choose again.",
    "zh-CN": "计划在此期间已有改动，请重新选择。",
  },
  unsafe: {
    en: "“{title}” would change more than it says here, so nothing was changed.",
    "zh-CN": "“{title}”在此处会改动不该改动的内容，因此未作任何修改。",
  },
};

/** Titles quote plans, which neither turn the title round nor hide in it. */
function titleIn(title: Words, { language }: EditorOptions): string {
  return plainText(title[language]);
}

function actionOf(
  document: PlanDocument,
  { kind }: Refactoring,
  { title, finding, preferred }: Offer,
  options: EditorOptions,
): CodeAction {
  return {
    title: titleIn(title, options),
    kind,
    ...(finding && { diagnostics: [diagnosticOf(document, finding, options)] }),
    ...(preferred && { isPreferred: true }),
  };
}

/**
 * Kinds are dotted paths: who asks for `quickfix` or for all (`""`) gets quick fixes. What is about the whole plan is
 * offered to those who ask for it, or who open the menu themselves.
 */
function isAskedFor(
  { kind, onRequest }: Refactoring,
  { only, triggerKind }: Pick<CodeActionContext, "only" | "triggerKind">,
): boolean {
  if (only === undefined) return onRequest !== true || triggerKind === CodeActionTriggerKind.Invoked;
  return only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}
