import { l10n, workspace } from "vscode";
import { browserSetting, languageSetting } from "../settings.ts";
import type { Printed, ReportHost } from "./sources.ts";

/** What reports take from the machine that the extension runs on. Nothing of it is loaded before the first report. */
export const desktopHost: ReportHost = {
  print,
  head: async (file) => (await import("../late/desktop.ts")).headOf(file.fsPath, git()),
  history: async (file, { plan }, options) => {
    const { gitHistory } = await import("../late/desktop.ts");
    const { createAnalyzer } = await import("../late/analysis.ts");
    return gitHistory(file.fsPath, plan, options, { ...git(), createAnalyzer });
  },
  replace: async (from, to) => (await import("../late/desktop.ts")).replaceFile(from.fsPath, to.fsPath),
  commit: async (file, text) => (await import("../late/desktop.ts")).commitHolding(file.fsPath, text, git()),
};

async function print(html: string, signal: AbortSignal): Promise<Printed> {
  if (!workspace.isTrusted) {
    const problem = l10n.t(
      "PDF is printed by a browser, and in Restricted Mode no program is started. Trust this workspace to print.",
    );
    return { problem, remedy: "trust-workspace" };
  }
  const { printPage, PrintProblem } = await import("../late/desktop.ts");
  try {
    return { bytes: await printPage(html, { browser: browserSetting() || undefined, signal }) };
  } catch (error) {
    if (!(error instanceof PrintProblem)) throw error;
    const remedy = error.isBrowserMissing ? "choose-browser" : undefined;
    return { problem: error.words[languageSetting()], remedy };
  }
}

/** The git that the editor uses too; else the one of the PATH. */
function git(): { readonly program?: string } {
  const path = workspace.getConfiguration("git").get<unknown>("path");
  const program = Array.isArray(path) ? path[0] : path;
  return typeof program === "string" && program !== "" ? { program } : {};
}
