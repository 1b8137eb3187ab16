import { type QuickPickItem, window } from "vscode";
import { tickTyped } from "../acts/tick-typed.ts";
import { type StepPlace, shown } from "../step.ts";

export interface PickSettings {
  readonly title: string;
  readonly placeholder?: string;
  /** Whether several can be ticked; those that are `picked` are from the beginning. */
  readonly isMany?: boolean;
  readonly at?: StepPlace;
}

const alone: StepPlace = { step: 1, steps: 1, hasBefore: false };

/** Asks for one or several of a list, as one step of several with a way back. Undefined where the person leaves or picks none. */
export async function pickStep<Item extends QuickPickItem>(
  items: readonly Item[],
  { title, placeholder, isMany = false, at = alone }: PickSettings,
): Promise<readonly Item[] | "back" | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.canSelectMany = isMany;
  pick.items = items;
  if (isMany) pick.selectedItems = items.filter(({ picked }) => picked === true);
  let chosen: readonly Item[] = [];
  /** Since the last character was typed. */
  let hasTicked = false;
  const said = await shown(pick, at, (done) => [
    pick.onDidChangeValue(() => {
      hasTicked = false;
    }),
    pick.onDidChangeSelection(() => {
      hasTicked = true;
    }),
    pick.onDidAccept(() => {
      if (isMany && !hasTicked && tickTyped(pick, () => true)) return;
      chosen = isMany ? pick.selectedItems : pick.activeItems;
      // Where nothing is left of what was typed, the list stays, so that it can be typed otherwise.
      if (isMany || chosen.length > 0) done({ answer: "" });
    }),
  ]);
  if (said === "back") return said;
  return said === "cancel" || chosen.length === 0 ? undefined : chosen;
}
