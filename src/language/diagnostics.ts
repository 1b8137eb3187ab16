import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { plainText } from "../plan/facts/plain-text.ts";
import type { Finding, Severity } from "../plan/finding.ts";
import { pathText } from "../plan/path.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { locationOf, rangeOf } from "./position.ts";
import { rulePage } from "./rule-words.ts";

/** The findings of a plan as an editor shows them, in the order of the text. */
export function diagnosticsOf(document: PlanDocument, options: EditorOptions): Diagnostic[] {
  return document.analysis.findings.map((finding) => diagnosticOf(document, finding, options));
}

/** One finding as an editor shows it; the same finding always gives an equal value. */
export function diagnosticOf(document: PlanDocument, finding: Finding, options: EditorOptions): Diagnostic {
  const { language, relatedInformation, docs } = options;
  const { rule, severity, message, span, path, related } = finding;
  return {
    range: rangeOf(document.lines, span),
    severity: severities[severity],
    code: rule,
    ...(docs !== undefined && { codeDescription: { href: `${docs}${rulePage(rule, language)}` } }),
    source: "commplan",
    message: plainText(message[language]),
    data: { path: pathText(path) },
    ...(relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((one) => ({
          location: locationOf(document, one.span),
          message: plainText(one.message[language]),
        })),
      }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
