import type { ExtensionContext } from "vscode";
import type { LastChange } from "../acts/last-change.ts";
import type { Client } from "../client.ts";
import type { ImportPages } from "../import/import-pages.ts";
import type { OverviewPanels } from "../overview/panel.ts";
import type { Plans } from "../plans.ts";
import type { Preview } from "../preview/panel.ts";
import type { ExportMemory } from "../reports/export-memory.ts";
import type { ReportSources } from "../reports/sources.ts";
import type { Tree } from "../sidebar/tree.ts";
import type { ViewState } from "../sidebar/view-state.ts";

/** What commands work with. */
export interface CommandContext {
  readonly extension: Pick<ExtensionContext, "extensionUri" | "workspaceState" | "globalState" | "secrets">;
  readonly client: Client;
  readonly plans: Plans;
  readonly preview: Preview;
  readonly overview: OverviewPanels;
  readonly imports: ImportPages;
  readonly sources: ReportSources;
  readonly exports: ExportMemory;
  readonly state: ViewState;
  readonly trees: readonly Tree[];
  readonly lastChange: LastChange;
}

/** A command: its argument comes from key bindings, tasks, menus and other extensions, so it may be anything. */
export type Command = (context: CommandContext, argument: unknown) => unknown;
