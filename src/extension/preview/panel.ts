import { type ExtensionContext, l10n, type Uri } from "vscode";
import type { Visibility } from "../../plan/plan.ts";
import { type PlanPanels, registerPlanPanels, shortName } from "../panels/plan-panels.ts";
import type { Plans } from "../plans.ts";
import type { ReportChoice } from "../reports/choice.ts";
import type { ReportSources } from "../reports/sources.ts";
import { contentMessage, pageHtml } from "./page.ts";
import { createPreviewMemory, requestFrom } from "./state.ts";

export interface PreviewRequest extends ReportChoice {
  readonly plan: Uri;
  /** As on paper, also where the editor is dark. */
  readonly paper?: boolean;
}

/** The previews of reports, one for each plan. */
export interface Preview extends PlanPanels<PreviewRequest> {
  /** What a plan's preview showed last. */
  readonly last: (plan: Uri) => PreviewRequest | undefined;
}

export function registerPreview(context: ExtensionContext, plans: Plans, sources: ReportSources): Preview {
  const memory = createPreviewMemory(context.workspaceState);
  const panels = registerPlanPanels<PreviewRequest>(context, plans, {
    viewType: "commplan.preview",
    script: "preview",
    icon: "preview",
    title: titleOf,
    page: (file, request, script) => pageHtml(file, request, { script, sources }),
    content: (file, request) => contentMessage(file, request, sources),
    restored: requestFrom,
    remember: memory.keep,
    // Who opens one says all that it shows.
    changed: (_, request) => request,
  });
  return { ...panels, last: memory.of, dispose: panels.dispose };
}

function titleOf({ plan, visibility }: PreviewRequest): string {
  const title = l10n.t("Report {0}", shortName(plan));
  return visibility === undefined || visibility === "client"
    ? title
    : `${title} (${audiences()[visibility]})`;
}

function audiences(): Readonly<Record<Visibility, string>> {
  return { client: l10n.t("client"), team: l10n.t("team"), internal: l10n.t("internal") };
}
