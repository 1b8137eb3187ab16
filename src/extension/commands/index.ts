import { commands, type Disposable } from "vscode";
import { actCommands } from "../acts/commands.ts";
import { showLastChange, undoLastChange } from "../acts/show-last-change.ts";
import { showAttention } from "../glance/show-attention.ts";
import { focusPlan, showAllPlans, showInTree, viewCommands } from "../sidebar/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { migratePlan } from "./migrate-plan.ts";
import { openItem } from "./open-item.ts";
import { openOverview, openPictureOf } from "./open-overview.ts";
import { openPreview } from "./open-preview.ts";
import { revealRecord } from "./reveal-record.ts";
import { takeTour } from "./take-tour.ts";

const newPlan: Command = async (context, argument) =>
  (await import("../late/new-plan.ts")).newPlan(context, argument);

const openSamplePlan: Command = async (context, argument) =>
  (await import("../late/new-plan.ts")).openSamplePlan(context, argument);

const importSource: Command = async (context, argument) =>
  (await import("../late/import.ts")).importCommand(context, argument);

/** A command that is loaded with the clients of other tools. */
function ofConnections(name: keyof typeof import("../late/connections.ts")): Command {
  return async (context, argument) => (await import("../late/connections.ts"))[name](context, argument);
}

/** A command that is loaded with all that makes reports. */
function ofReports(name: keyof typeof import("../late/report-commands.ts")): Command {
  return async (context, argument) => (await import("../late/report-commands.ts"))[name](context, argument);
}

/** The commands by their names. Each takes its answers as an argument, so that it can run without a dialog. */
const table = {
  "commplan.newPlan": newPlan,
  "commplan.openSamplePlan": openSamplePlan,
  "commplan.import": importSource,
  "commplan.addConnection": ofConnections("addConnection"),
  "commplan.removeConnection": ofConnections("removeConnection"),
  "commplan.sync": ofConnections("sync"),
  "commplan.takeTour": takeTour,
  "commplan.migratePlan": migratePlan,
  "commplan.openPreview": openPreview,
  "commplan.openOverview": openOverview,
  "commplan.openTimeline": openPictureOf("commplan.milestones", "timeline"),
  "commplan.openRiskMatrix": openPictureOf("commplan.risks", "risk-matrix"),
  "commplan.exportReport": ofReports("exportReport"),
  "commplan.issueReport": ofReports("issueReport"),
  "commplan.switchReport": ofReports("switchReport"),
  "commplan.switchVisibility": ofReports("switchVisibility"),
  "commplan.switchLanguage": ofReports("switchLanguage"),
  "commplan.switchPeriod": ofReports("switchPeriod"),
  "commplan.switchPaper": ofReports("switchPaper"),
  "commplan.revealRecord": revealRecord,
  "commplan.openItem": openItem,
  "commplan.focusPlan": focusPlan,
  "commplan.showAllPlans": showAllPlans,
  "commplan.showInTree": showInTree,
  "commplan.showAttention": showAttention,
  "commplan.showLastChange": showLastChange,
  "commplan.undoLastChange": undoLastChange,
  "commplan.restartServer": ({ client }: CommandContext) => client.restart(),
  "commplan.showOutput": ({ client }: CommandContext) => client.log.show(),
} as const;

/** Issuing is more than an act: the files are written before it is recorded. */
const all = { ...actCommands, ...table, ...viewCommands };

export function registerCommands(context: CommandContext): readonly Disposable[] {
  return Object.entries(all).map(([name, run]) =>
    commands.registerCommand(name, (argument?: unknown) => run(context, argument)),
  );
}
