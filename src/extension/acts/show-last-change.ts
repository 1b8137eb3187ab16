import { l10n, window } from "vscode";
import { asWritten } from "../as-written.ts";
import type { Command } from "../commands/command.ts";
import { actLine } from "../sidebar/act-line.ts";
import { tellInformation } from "../tell.ts";
import type { Done, LastChange } from "./last-change.ts";
import { isTakenBack, showChange, undoChange } from "./undo-change.ts";

/** Says what was done last from the sidebar, and shows it in the plan or takes it back. */
export const showLastChange: Command = async ({ lastChange }) => {
  const last = await lastOf(lastChange);
  if (last === undefined) return;
  const [show, undo] = [
    { label: `$(go-to-file) ${l10n.t("Show")}` },
    { label: `$(discard) ${l10n.t("Undo")}` },
  ];
  const placeHolder = l10n.t("Show it in the plan, or undo it");
  const chosen = await window.showQuickPick([undo, show], { title: asWritten(last.done), placeHolder });
  if (chosen === show) await showChange(last.change);
  if (chosen === undo) await takeBack(lastChange, last);
};

/**
 * Takes back what was done last from the sidebar, and says so. `{ inTree: true }`, or a line of a tree: the keyboard is
 * there, and goes to the record as it is again.
 */
export const undoLastChange: Command = async ({ lastChange, trees }, argument) => {
  const last = await lastOf(lastChange);
  if (last === undefined) return;
  const line = actLine(trees, argument) ?? (isInTree(argument) ? last.line : undefined);
  if (await takeBack(lastChange, last)) await line?.comeBack();
};

/** What was done last of what still is: an act that was undone in the text, or on its page, is in nobody's way. */
async function lastOf(lastChange: LastChange): Promise<Done | undefined> {
  for (;;) {
    const last = lastChange.current();
    if (last === undefined) {
      void tellInformation(l10n.t("Nothing was done from the sidebar yet that could be undone."));
      return undefined;
    }
    if (!(await isTakenBack(last.change))) return last;
    // It may have been another one by then.
    if (lastChange.current() === last) lastChange.passOver();
  }
}

async function takeBack(lastChange: LastChange, { change }: Done): Promise<boolean> {
  const isUndone = await undoChange(change);
  if (isUndone) lastChange.takenBack();
  return isUndone;
}

function isInTree(argument: unknown): boolean {
  return (
    typeof argument === "object" && argument !== null && "inTree" in argument && argument.inTree === true
  );
}
