import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
} from "vscode-languageserver-types";
import type { Finding, Fix } from "../plan/finding.ts";
import type { Span } from "../plan/path.ts";
import { diagnosticOf } from "./diagnostics.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { offsetOf } from "./position.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** The repairs of the findings that touch a range, the ones that are almost surely meant first. */
export function codeActionsIn(
  document: PlanDocument,
  range: Range,
  { only }: Pick<CodeActionContext, "only">,
  options: EditorOptions,
): CodeAction[] {
  if (only && !only.some((kind) => isOrContains(kind, CodeActionKind.QuickFix))) return [];
  const span = { start: offsetOf(document.lines, range.start), end: offsetOf(document.lines, range.end) };
  const actions = document.analysis.findings
    .filter((finding) => touches(finding.span, span))
    .flatMap((finding) => finding.fixes().map((fix) => actionOf(document, finding, fix, options)));
  return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

function actionOf(document: PlanDocument, finding: Finding, fix: Fix, options: EditorOptions): CodeAction {
  return {
    title: fix.title[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding, options)],
    edit: workspaceEdit(document, fix.edits, options),
    ...(fix.preferred && { isPreferred: true }),
  };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Kinds are dotted paths: who asks for `quickfix` or for all (`""`) gets quick fixes. */
function isOrContains(asked: string, kind: string): boolean {
  return asked === "" || asked === kind || kind.startsWith(`${asked}.`);
}
