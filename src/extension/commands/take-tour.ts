import { commands } from "vscode";
import type { Command } from "./command.ts";

/** Opens the walkthrough, at its first step that is not done. */
export const takeTour: Command = () =>
  commands.executeCommand("workbench.action.openWalkthrough", "commplan.commplan#start", false);
