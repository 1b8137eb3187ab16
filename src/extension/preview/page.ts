import { l10n, type Uri } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { ContentMessage } from "../../webview/messages.ts";
import type { PlanFile } from "../plan-file.ts";
import { asOfSetting } from "../settings.ts";
import type { PreviewRequest } from "./panel.ts";

/** The page of a preview: the report, a strict Content-Security-Policy, and the script that follows edits. */
export async function pageHtml(file: PlanFile, request: PreviewRequest, script: Uri): Promise<string> {
  const { buildReport, renderPreview } = await import("../late/report.ts");
  const analysis = (await file.analysis()) ?? (await emptyAnalysis());
  const report = buildReport(analysis.plan, { ...request, asOf: analysis.asOf });
  return renderPreview(report, { nonce: crypto.randomUUID(), script: script.toString() });
}

/** What the page shows now, and what its reader has to know about the plan. */
export async function contentMessage(file: PlanFile, request: PreviewRequest): Promise<ContentMessage> {
  const { buildReport, renderPreviewContent } = await import("../late/report.ts");
  const analysis = await file.analysis();
  const notice = noticeOf(analysis);
  const isBlank = analysis === undefined || analysis.text.trim() === "";
  const report = analysis && buildReport(analysis.plan, { ...request, asOf: analysis.asOf });
  return {
    kind: "content",
    html: report === undefined || isBlank ? "" : renderPreviewContent(report),
    language: report?.language ?? "en",
    ...(notice !== undefined && { notice }),
    state: { ...request, plan: request.plan.toString() },
  };
}

function noticeOf(analysis: Analysis | undefined): string | undefined {
  if (analysis === undefined) return l10n.t("This plan cannot be read. It may have been moved or deleted.");
  if (analysis.text.trim() === "") return l10n.t("This plan is still empty. The report appears as you type.");
  const errors = analysis.findings.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return undefined;
  if (errors === 1) return l10n.t("The plan has one error. The report shows what can be read.");
  return l10n.t("The plan has {0} errors. The report shows what can be read.", errors);
}

async function emptyAnalysis(): Promise<Analysis> {
  const { createAnalyzer } = await import("../late/analysis.ts");
  return createAnalyzer().analyze("", { asOf: asOfSetting() });
}
