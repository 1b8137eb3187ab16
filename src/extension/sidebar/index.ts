import type { ViewId } from "../../language/sidebar/view.ts";

/** The trees of the sidebar, in their order. */
export const viewIds: readonly ViewId[] = [
  "commplan.milestones",
  "commplan.risks",
  "commplan.communications",
  "commplan.feedback",
];
