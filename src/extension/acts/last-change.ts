import { type Disposable, l10n, StatusBarAlignment, window } from "vscode";
import { asWritten } from "../as-written.ts";
import type { Command } from "../commands/command.ts";
import { tellInformation } from "../tell.ts";
import { type Change, showChange, undoChange } from "./undo-change.ts";

/** What an act did last: said in the status bar, where each takes the place of the one before. */
export interface LastChange extends Disposable {
  readonly tell: (done: string, change: Change) => void;
  /** What was said and done; undefined where nothing was, or it was taken back. */
  readonly current: () => { readonly done: string; readonly change: Change } | undefined;
  readonly forget: () => void;
}

/** As long as somebody may still think of it, in milliseconds. It can be undone by command after that, too. */
const shownFor = 60_000;

/** Beside the numbers of the plan, which stand there for good. */
const priority = 9;

export function createLastChange(): LastChange {
  const item = window.createStatusBarItem("commplan.lastChange", StatusBarAlignment.Left, priority);
  item.name = l10n.t("Communication plan: what was done last");
  item.command = "commplan.showLastChange";
  let last: ReturnType<LastChange["current"]>;
  let timer: NodeJS.Timeout | undefined;
  const hide = () => {
    clearTimeout(timer);
    item.hide();
  };
  return {
    current: () => last,
    forget: () => {
      last = undefined;
      hide();
    },
    tell: (done, change) => {
      last = { done, change };
      clearTimeout(timer);
      item.text = `$(check) ${asWritten(done)}`;
      item.tooltip = l10n.t("Show it in the plan, or undo it");
      item.accessibilityInformation = {
        label: l10n.t("{0} Press Enter to show it in the plan or to undo it.", done),
        role: "button",
      };
      item.show();
      timer = setTimeout(hide, shownFor);
    },
    dispose: () => {
      hide();
      item.dispose();
    },
  };
}

/** Says what was done last from the sidebar, and shows it in the plan or takes it back. */
export const showLastChange: Command = async ({ lastChange }) => {
  const last = lastChange.current();
  if (last === undefined) {
    void tellInformation(l10n.t("Nothing was done from the sidebar yet that could be undone."));
    return;
  }
  const [show, undo] = [
    { label: `$(go-to-file) ${l10n.t("Show")}` },
    { label: `$(discard) ${l10n.t("Undo")}` },
  ];
  const placeHolder = l10n.t("Show it in the plan, or undo it");
  const chosen = await window.showQuickPick([undo, show], { title: asWritten(last.done), placeHolder });
  if (chosen === show) await showChange(last.change);
  if (chosen === undo) {
    await undoChange(last.change);
    lastChange.forget();
  }
};
