import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { EditorOptions, PlanDocument } from "../language/document.ts";

/** Answers an editor that asks for findings; what it has already is not sent again. */
export type DiagnosticReporter = (
  document: PlanDocument | undefined,
  { previousResultId }: Pick<DocumentDiagnosticParams, "previousResultId">,
  options: EditorOptions,
) => DocumentDiagnosticReport;

/** Makes one for a session: an analysed version of a plan has one result id, and no other has it. */
export function createDiagnosticReporter(): DiagnosticReporter {
  const ids = new WeakMap<PlanDocument, string>();
  let count = 0;
  const idOf = (document: PlanDocument): string => {
    const known = ids.get(document) ?? String(++count);
    ids.set(document, known);
    return known;
  };
  return (document, { previousResultId }, options) => {
    if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = idOf(document);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, options) };
  };
}
