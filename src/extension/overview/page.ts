import { l10n, type Uri } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { OverviewMessage } from "../../webview/overview-messages.ts";
import type { PlanFile } from "../plan-file.ts";
import { languageSetting } from "../settings.ts";
import type { OverviewRequest } from "./panel.ts";

/** The page of an overview: a strict Content-Security-Policy, and the script that asks for the picture. */
export async function pageHtml(_file: PlanFile, { plan }: OverviewRequest, script: Uri): Promise<string> {
  const { renderOverviewPage } = await import("../late/report.ts");
  const about = { language: languageSetting(), project: plan.path };
  return renderOverviewPage(about, { nonce: crypto.randomUUID(), script: script.toString() });
}

/** The picture as the plan is now, in the language of the views. */
export async function contentMessage(
  file: PlanFile,
  { plan, picture = "timeline", width = usualWidth }: OverviewRequest,
): Promise<OverviewMessage> {
  const { buildOverview, renderOverview } = await import("../late/report.ts");
  const analysis = await file.analysis();
  const language = languageSetting();
  const notice = noticeOf(analysis);
  const overview = analysis && buildOverview(analysis.plan, { asOf: analysis.asOf, language, picture });
  return {
    kind: "content",
    html: overview === undefined ? "" : renderOverview(overview, width),
    language,
    ...(notice !== undefined && { notice }),
    state: { plan: plan.toString(), picture },
  };
}

/** In pixels, until the page has told its own. */
const usualWidth = 720;

function noticeOf(analysis: Analysis | undefined): string | undefined {
  if (analysis === undefined) return l10n.t("This plan cannot be read. It may have been moved or deleted.");
  const errors = analysis.findings.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return undefined;
  if (errors === 1) return l10n.t("The plan has one error. The picture shows what can be read.");
  return l10n.t("The plan has {0} errors. The picture shows what can be read.", errors);
}
