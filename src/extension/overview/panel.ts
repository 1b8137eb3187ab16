import { commands, type ExtensionContext, l10n, Uri } from "vscode";
import type { PictureName } from "../../report/overview/pictures.ts";
import { type PlanPanels, registerPlanPanels, shortName } from "../panels/plan-panels.ts";
import type { Plans } from "../plans.ts";
import { contentMessage, pageHtml } from "./page.ts";
import { isOverviewState, isPicture } from "./state.ts";

export interface OverviewRequest {
  readonly plan: Uri;
  /** The one that was shown last where none is named, else the timeline. */
  readonly picture?: PictureName;
  /** The room for the picture in pixels, once its page has told it. */
  readonly width?: number;
}

/** The pictures of plans, one page for each plan. */
export type OverviewPanels = PlanPanels<OverviewRequest>;

export function registerOverview(context: ExtensionContext, plans: Plans): OverviewPanels {
  return registerPlanPanels<OverviewRequest>(context, plans, {
    viewType: "commplan.overview",
    script: "overview",
    icon: "overview",
    title: ({ plan }) => l10n.t("Overview {0}", shortName(plan)),
    page: pageHtml,
    content: contentMessage,
    restored: (state) =>
      isOverviewState(state) ? { picture: state.picture, plan: Uri.parse(state.plan, true) } : undefined,
    answer: ({ kind, picture, width }, request) => {
      if (kind === "show" && isPicture(picture)) return { ...request, picture };
      if (kind === "resized" && typeof width === "number") return { ...request, width };
      if (kind === "add") {
        void commands.executeCommand(addCommands[request.picture ?? "timeline"], { plan: request.plan });
      }
      return undefined;
    },
  });
}

/** What adds a first record to a picture. */
const addCommands: Readonly<Record<PictureName, string>> = {
  timeline: "commplan.addMilestone",
  "risk-matrix": "commplan.addRisk",
};
