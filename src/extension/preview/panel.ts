import { type ExtensionContext, l10n, Uri } from "vscode";
import type { Visibility } from "../../plan/plan.ts";
import { type PlanPanels, registerPlanPanels, shortName } from "../panels/plan-panels.ts";
import type { Plans } from "../plans.ts";
import { contentMessage, pageHtml } from "./page.ts";
import { isPreviewState } from "./state.ts";

export interface PreviewRequest {
  readonly plan: Uri;
  readonly report?: string;
  readonly visibility?: Visibility;
}

/** The previews of reports, one for each plan. */
export type Preview = PlanPanels<PreviewRequest>;

export function registerPreview(context: ExtensionContext, plans: Plans): Preview {
  return registerPlanPanels<PreviewRequest>(context, plans, {
    viewType: "commplan.preview",
    script: "preview",
    icon: "preview",
    title: titleOf,
    page: pageHtml,
    content: contentMessage,
    restored: (state) =>
      isPreviewState(state) ? { ...state, plan: Uri.parse(state.plan, true) } : undefined,
  });
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
