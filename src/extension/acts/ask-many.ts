import { QuickPickItemKind } from "vscode";
import { asWritten } from "../as-written.ts";
import { type Said, shown } from "../step.ts";
import type { Asked, Helpers } from "./asked.ts";
import {
  choiceList,
  complain,
  groupedItems,
  hasComplaint,
  proposedValues,
  withdrawComplaint,
} from "./choice-list.ts";
import { tickTyped } from "./tick-typed.ts";

/** Asks for any number of choices, by ticks. */
export function askMany(question: Asked, { problem }: Helpers): Promise<Said> {
  const pick = choiceList(question);
  const proposed = proposedValues(question);
  pick.canSelectMany = true;
  const items = groupedItems(question.choices);
  pick.items = items;
  pick.selectedItems = items.filter(({ value }) => value && proposed.has(value));
  /** Other lines in a list let go of its ticks. */
  const keepingTicks = (change: () => void) => {
    const ticked = pick.selectedItems;
    change();
    pick.selectedItems = ticked;
  };
  /** Since the last character was typed. */
  let hasTicked = false;
  return shown(pick, question, (done) => [
    pick.onDidChangeValue(() => {
      if (hasComplaint(pick)) keepingTicks(() => withdrawComplaint(pick));
      hasTicked = false;
    }),
    pick.onDidChangeSelection(() => {
      hasTicked = true;
    }),
    pick.onDidAccept(async () => {
      if (!hasTicked && tickTyped(pick, ({ value }) => value !== undefined)) return;
      const ticked = pick.selectedItems.flatMap(({ value }) => value ?? []);
      // What stands in the plan keeps its order.
      const answer = [...new Set([...proposed].filter((value) => ticked.includes(value)).concat(ticked))];
      const message = await problem(answer);
      if (message === undefined) return done({ answer });
      // A list with ticks has no place for a line that cannot be ticked but above it.
      keepingTicks(() => complain(pick, { label: asWritten(message), kind: QuickPickItemKind.Separator }));
    }),
  ]);
}
