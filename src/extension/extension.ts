import type { ExtensionContext } from "vscode";
import { registerSettingsCheck } from "./check-settings.ts";
import type { Client } from "./client.ts";
import { registerCommands } from "./commands/index.ts";
import { registerPlanContext } from "./plan-context.ts";
import { createPlans } from "./plans.ts";
import { registerPreview } from "./preview/panel.ts";
import { registerShowReferences } from "./show-references.ts";
import { views } from "./views/index.ts";
import type { ViewNode } from "./views/node.ts";
import { registerTree } from "./views/tree.ts";

/** What other extensions may ask of this one. */
export interface CommPlanApi {
  /** The top lines of a view of the sidebar, `commplan.milestones` …, as they are now. */
  readonly nodes: (view: string) => Promise<readonly ViewNode[]>;
}

/** All that the extension does, on the desktop and on the web. Nothing here reads a plan yet. */
export function activateShared(context: ExtensionContext, client: Client): CommPlanApi {
  const plans = createPlans(client.log);
  const preview = registerPreview(context, plans);
  const trees = views.map((view) => registerTree(view, plans));
  context.subscriptions.push(
    client,
    plans,
    preview,
    ...trees,
    ...registerCommands({ client, plans, preview }),
    registerShowReferences(),
    registerPlanContext(plans, client),
    registerSettingsCheck(),
  );
  return { nodes: async (view) => (await trees.find(({ id }) => id === view)?.nodes()) ?? [] };
}
