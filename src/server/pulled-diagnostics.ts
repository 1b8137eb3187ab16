import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";

/** The findings of a plan as it was judged once; a new judgement is a new value. */
export interface Judged {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  /** What the judgement is known by: the same value as long as its findings are the same. */
  readonly of: object;
  readonly diagnostics: () => Diagnostic[];
}

/** Tells an editor that asks for findings; what it has already is not sent again. */
export interface DiagnosticReporter {
  report(judged: Judged | undefined, previousResultId: string | undefined): DocumentDiagnosticReport;
}

/** Makes one for a session: one judgement has one result id, and no other has it. */
export function createDiagnosticReporter(): DiagnosticReporter {
  const ids = new WeakMap<object, string>();
  let count = 0;
  const idOf = (of: object): string => {
    const known = ids.get(of) ?? String(++count);
    ids.set(of, known);
    return known;
  };
  return {
    report(judged, previousResultId) {
      if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = idOf(judged.of);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: judged.diagnostics() };
    },
  };
}
