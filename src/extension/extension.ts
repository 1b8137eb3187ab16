import { commands, type ExtensionContext, Uri, window } from "vscode";
import { createLastChange } from "./acts/last-change.ts";
import { registerAssistantTools } from "./assistant/index.ts";
import { registerSettingsCheck } from "./check-settings.ts";
import type { Client } from "./client.ts";
import type { CommandContext } from "./commands/command.ts";
import { registerCommands } from "./commands/index.ts";
import { type Glance, registerGlance } from "./glance/index.ts";
import { createImportPages } from "./import/import-pages.ts";
import { registerOverview } from "./overview/panel.ts";
import { registerPlanContext } from "./plan-context.ts";
import { createPlans } from "./plans.ts";
import { followPlan } from "./preview/follow-plan.ts";
import { registerPreview } from "./preview/panel.ts";
import { createExportMemory } from "./reports/export-memory.ts";
import { createReportSources, type ReportHost } from "./reports/sources.ts";
import { registerShowReferences } from "./show-references.ts";
import type { Element } from "./sidebar/element.ts";
import { viewIds } from "./sidebar/index.ts";
import { registerTree } from "./sidebar/tree.ts";
import { createViewState } from "./sidebar/view-state.ts";

/** What other extensions may ask of this one. */
export interface CommPlanApi {
  /** The lines of a view of the sidebar, `commplan.milestones` …, below another or at the top, as they are now. */
  readonly rows: (view: string, parent?: Element) => Promise<readonly Element[]>;
  /** What badges and status bar say, as they are now. */
  readonly glance: Glance["shown"];
}

/** All that the extension does, on the desktop and on the web. Nothing here reads a plan yet. */
export function activateShared(context: ExtensionContext, client: Client, host: ReportHost): CommPlanApi {
  const plans = createPlans(client.log);
  const sources = createReportSources(host, client.log);
  const exports = createExportMemory(context.workspaceState);
  const preview = registerPreview(context, plans, sources);
  const overview = registerOverview(context, plans);
  const state = createViewState(context.workspaceState);
  const trees = viewIds.map((id) => registerTree(id, client, state));
  const glance = registerGlance(context.workspaceState, { client, state, trees });
  const lastChange = createLastChange();
  const commandContext: CommandContext = {
    ...{ extension: context, client, plans, sources, exports, preview, overview, state, trees, lastChange },
    imports: createImportPages(),
  };
  const tellFocus = () =>
    commands.executeCommand("setContext", "commplan.focus", state.focus() !== undefined);
  void tellFocus();
  context.subscriptions.push(
    client,
    plans,
    sources,
    preview,
    followPlan(plans, preview),
    overview,
    state,
    ...trees,
    glance,
    lastChange,
    state.onDidChange(() => void tellFocus()),
    ...registerCommands(commandContext),
    window.registerWebviewPanelSerializer("commplan.import", {
      deserializeWebviewPanel: async (panel, kept: unknown) =>
        (await import("./late/import.ts")).restoreImport(commandContext, panel, kept),
    }),
    registerShowReferences(),
    registerAssistantTools({ plans, ruleDocs: Uri.joinPath(context.extensionUri, "docs/rules") }),
    registerPlanContext(plans, client),
    registerSettingsCheck(),
  );
  return {
    rows: async (view, parent) => (await trees.find(({ id }) => id === view)?.rows(parent)) ?? [],
    glance: glance.shown,
  };
}
