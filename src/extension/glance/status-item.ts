import { type Disposable, l10n, StatusBarAlignment, window } from "vscode";
import { isPlanDocument } from "../plan-files.ts";
import { languageSetting } from "../settings.ts";
import { statusText } from "./status-text.ts";
import type { Summaries } from "./summaries.ts";

/** Where the plan in the editor stands, in the status bar. */
export interface StatusItem extends Disposable {
  /** What it says; undefined where no plan is edited. */
  readonly shown: () => { readonly text: string; readonly sentence: string } | undefined;
}

/** Behind the problems of the workspace, which stand at the left. */
const priority = 10;

/** Keeps it in step with the editor in front. A click lists what needs attention. */
export function showStatus(summaries: Summaries): StatusItem {
  const item = window.createStatusBarItem("commplan.attention", StatusBarAlignment.Left, priority);
  item.name = l10n.t("Communication plan: what needs attention");
  let shown: ReturnType<StatusItem["shown"]>;
  const show = () => {
    const document = window.activeTextEditor?.document;
    const plan = document && isPlanDocument(document) ? document.uri.toString() : undefined;
    const summary = summaries.current().find((one) => one.plan === plan);
    shown = summary && statusText(summary.name, summary, languageSetting());
    if (shown === undefined) return item.hide();
    item.text = shown.text;
    item.tooltip = shown.sentence;
    item.accessibilityInformation = { label: shown.sentence, role: "button" };
    item.command = { command: "commplan.showAttention", title: "", arguments: [{ plan }] };
    item.show();
  };
  const following = [summaries.onDidChange(show), window.onDidChangeActiveTextEditor(show)];
  return {
    shown: () => shown,
    dispose: () => {
      for (const part of [...following, item]) part.dispose();
    },
  };
}
