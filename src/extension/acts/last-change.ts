import { commands, type Disposable, l10n, StatusBarAlignment, window } from "vscode";
import { asWritten } from "../as-written.ts";
import type { ActLine } from "../sidebar/act-line.ts";
import type { Change } from "./undo-change.ts";

/** Something that was done, as it was said, and the line of the sidebar that it was done with, where there is one. */
export interface Done {
  readonly done: string;
  readonly change: Change;
  readonly line?: ActLine;
}

/**
 * What acts did: said in the status bar and over the lines of a view, where each takes the place of the one before, and
 * read out by a screen reader.
 */
export interface LastChange extends Disposable {
  readonly tell: (done: string, change: Change) => void;
  /** Says what was done last over the lines of a view, too: that of this line. */
  readonly showIn: (line: ActLine) => void;
  /** What was done last; undefined where nothing was, or all was taken back. */
  readonly current: () => Done | undefined;
  /** What was done last has been taken back: that is said, and what was done before it is the last again. */
  readonly takenBack: () => void;
  /** What was done last was taken back elsewhere: nothing is said, and what was done before it is the last again. */
  readonly passOver: () => void;
}

/** As long as somebody may still think of it, in milliseconds. It can be undone by command after that, too. */
const shownFor = 60_000;

/** Of those before only so many are kept: each holds the text of its plan. */
const mostKept = 10;

/** Beside the numbers of the plan, which stand there for good. */
const priority = 9;

export function createLastChange(): LastChange {
  const item = window.createStatusBarItem("commplan.lastChange", StatusBarAlignment.Left, priority);
  item.name = l10n.t("Communication plan: what was done last");
  let kept: readonly Done[] = [];
  let heading: ActLine["tree"] | undefined;
  let timer: NodeJS.Timeout | undefined;
  const showIn = (tree: ActLine["tree"] | undefined, said?: string) => {
    if (heading !== tree) heading?.showDone(undefined);
    heading = tree;
    heading?.showDone(said);
  };
  const hide = () => {
    clearTimeout(timer);
    item.hide();
    showIn(undefined);
  };
  const show = (icon: string, said: string, label: string) => {
    clearTimeout(timer);
    item.text = `$(${icon}) ${asWritten(said)}`;
    // Of all that an extension can show without piling up, this alone is read out as it comes.
    item.accessibilityInformation = { label, role: "alert" };
    item.show();
    timer = setTimeout(hide, shownFor);
  };
  const keep = (all: readonly Done[]) => {
    kept = all.slice(-mostKept);
    void commands.executeCommand("setContext", "commplan.canUndo", kept.length > 0);
  };
  return {
    current: () => kept.at(-1),
    tell: (done, change) => {
      keep([...kept, { done, change }]);
      item.command = "commplan.showLastChange";
      item.tooltip = l10n.t("Show it in the plan, or undo it");
      // Where something was said already; lines that moved up and down with every message could not be followed.
      showIn(heading, `✓ ${done}`);
      show("check", done, l10n.t("{0} Press Enter to show it in the plan or to undo it.", done));
    },
    showIn: (line) => {
      const last = kept.at(-1);
      if (last === undefined) return;
      keep([...kept.slice(0, -1), { ...last, line }]);
      showIn(line.tree, `✓ ${last.done}`);
    },
    takenBack: () => {
      const last = kept.at(-1);
      if (last === undefined) return;
      keep(kept.slice(0, -1));
      const said = l10n.t("Undone: {0}", last.done);
      item.command = undefined;
      item.tooltip = undefined;
      showIn(last.line?.tree, `↶ ${said}`);
      show("discard", said, said);
    },
    passOver: () => keep(kept.slice(0, -1)),
    dispose: () => {
      hide();
      item.dispose();
    },
  };
}
