import { workspace } from "vscode";
import type { ReportHost } from "./sources.ts";

/** What reports take from the machine that the extension runs on. Nothing of it is loaded before the first report. */
export const desktopHost: ReportHost = {
  head: async (file) => (await import("../late/desktop.ts")).headOf(file.fsPath, git()),
  history: async (file, { plan }, options) =>
    (await import("../late/desktop.ts")).gitHistory(file.fsPath, plan, options, git()),
  commit: async (file, text) => (await import("../late/desktop.ts")).commitHolding(file.fsPath, text, git()),
};

/** The git that the editor uses too; else the one of the PATH. */
function git(): { readonly program?: string } {
  const path = workspace.getConfiguration("git").get<unknown>("path");
  const program = Array.isArray(path) ? path[0] : path;
  return typeof program === "string" && program !== "" ? { program } : {};
}
