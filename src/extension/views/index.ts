import { milestonesView } from "./milestones.ts";
import { risksView } from "./risks.ts";
import type { PlanView } from "./view.ts";

/** The trees of the sidebar, in their order. */
export const views: readonly PlanView[] = [milestonesView, risksView];
