import { l10n, type QuickPickItem, window } from "vscode";
import { asWritten } from "../as-written.ts";
import { type Said, shown } from "../step.ts";
import type { Place } from "./draft.ts";

export interface Item<Value> extends QuickPickItem {
  readonly value: Value;
}

/** What may be said of a choice. */
export interface Choosing<Value> {
  /** What was chosen before: who comes back to the question finds it there. */
  readonly before?: Value | undefined;
  /** Makes a further choice of what is typed. */
  readonly typed?: (text: string) => Item<Value> | undefined;
}

/** Picks one of several as one step of setting up. */
export async function choose<Value>(
  items: readonly Item<Value>[],
  question: string,
  at: Place,
  { before, typed }: Choosing<Value> = {},
): Promise<{ readonly value: Value } | "back" | "cancel"> {
  const pick = window.createQuickPick<Item<Value>>();
  pick.title = at.title ?? l10n.t("Add Connection");
  pick.placeholder = question;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const shownAs = items.map(written);
  pick.items = shownAs;
  if (before !== undefined) pick.activeItems = shownAs.filter(({ value }) => value === before);
  let chosen: Item<Value> | undefined;
  const said: Said = await shown(pick, at, (done) => [
    pick.onDidChangeValue((text) => {
      const further = typed?.(text);
      if (typed !== undefined) pick.items = further === undefined ? shownAs : [...shownAs, written(further)];
    }),
    pick.onDidAccept(() => {
      [chosen] = pick.activeItems;
      if (chosen !== undefined) done({ answer: chosen.label });
    }),
  ]);
  if (typeof said === "string") return said;
  return chosen === undefined ? "cancel" : { value: chosen.value };
}

/** What comes from another tool or is typed makes no icons. */
function written<Value>(item: Item<Value>): Item<Value> {
  const { label, description, detail } = item;
  return {
    ...item,
    label: asWritten(label),
    ...(description !== undefined && { description: asWritten(description) }),
    ...(detail !== undefined && { detail: asWritten(detail) }),
  };
}
