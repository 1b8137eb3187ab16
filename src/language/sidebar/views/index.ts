import type { View } from "../view.ts";
import { communicationsView } from "./communications.ts";
import { feedbackView } from "./feedback.ts";
import { milestonesView } from "./milestones.ts";
import { risksView } from "./risks.ts";

/** The trees of the sidebar, in their order. */
export const views: readonly View[] = [milestonesView, risksView, communicationsView, feedbackView];
