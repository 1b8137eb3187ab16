import type { QuickPick, QuickPickItem } from "vscode";

/** Who types what they look for and presses Enter means to tick it; false where nothing is typed, or what is ticked already. */
export function tickTyped<Item extends QuickPickItem>(
  pick: QuickPick<Item>,
  isChoice: (item: Item) => boolean,
): boolean {
  const typed = pick.value.trim().toLowerCase();
  if (typed === "") return false;
  const found =
    pick.activeItems[0] ??
    pick.items.find(({ label, description = "" }) =>
      `${label}\n${description}`.toLowerCase().includes(typed),
    );
  if (found === undefined || !isChoice(found)) return true;
  if (pick.selectedItems.includes(found)) return false;
  pick.selectedItems = [...new Set([...pick.selectedItems, found])];
  pick.value = "";
  return true;
}
