import type { ViewId } from "../../language/sidebar/view.ts";

/** The trees of the sidebar, in their order. */
export const viewIds: readonly ViewId[] = [
  "commplan.milestones",
  "commplan.risks",
  "commplan.communications",
  "commplan.feedback",
];

/** Opens the sidebar. VS Code makes this command of the container in the manifest. */
export const sidebarCommand = "workbench.view.extension.commplan";
