import { l10n, type Uri } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { ContentMessage } from "../../webview/messages.ts";
import type { PlanFile } from "../plan-file.ts";
import { optionsOf } from "../reports/choice.ts";
import type { ReportSources } from "../reports/sources.ts";
import { asOfSetting } from "../settings.ts";
import { keptRecords } from "./kept.ts";
import type { PreviewRequest } from "./panel.ts";
import { stateOf } from "./state.ts";

interface PageSettings {
  readonly script: Uri;
  readonly sources: ReportSources;
}

/** The page of a preview: the report, a strict Content-Security-Policy, and the script that follows edits. */
export async function pageHtml(
  file: PlanFile,
  { paper, ...request }: PreviewRequest,
  { script, sources }: PageSettings,
): Promise<string> {
  const { buildReport, renderPreview } = await import("../late/report.ts");
  const analysis = (await file.analysis()) ?? (await emptyAnalysis());
  const { options } = await sources.complete(file, analysis, optionsOf(analysis, request));
  const report = buildReport(analysis.plan, options);
  return renderPreview(report, { nonce: crypto.randomUUID(), script: script.toString() });
}

/** What the page shows now, and what its reader has to know about the plan. */
export async function contentMessage(
  file: PlanFile,
  request: PreviewRequest,
  sources: ReportSources,
): Promise<ContentMessage> {
  const { buildReport, renderPreviewContent } = await import("../late/report.ts");
  const analysis = await file.analysis();
  const notice = noticeOf(analysis);
  const common = {
    kind: "content",
    ...(notice !== undefined && { notice }),
    state: stateOf(request),
  } as const;
  if (analysis === undefined || analysis.text.trim() === "") return { ...common, html: "", language: "en" };
  const { options } = await sources.complete(file, analysis, optionsOf(analysis, request));
  const report = buildReport(analysis.plan, options);
  return {
    ...common,
    html: renderPreviewContent(report),
    language: report.language,
    kept: await keptRecords(analysis.plan, options),
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
