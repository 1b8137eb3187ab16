import type { Command } from "../command.ts";
import { checkCommand } from "./check.ts";
import { helpCommand } from "./help.ts";
import { importCommand } from "./import.ts";
import { jsonCommand } from "./json.ts";
import { lspCommand } from "./lsp.ts";
import { migrateCommand } from "./migrate.ts";
import { reportCommand } from "./report.ts";
import { versionCommand } from "./version.ts";

/** The commands, in the order of the help. What is heavy in them loads when they run. */
export const commands: readonly Command[] = [
  checkCommand,
  reportCommand,
  importCommand,
  jsonCommand,
  migrateCommand(),
  lspCommand,
  helpCommand(() => commands),
  versionCommand,
];
