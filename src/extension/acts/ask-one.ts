import { l10n, type QuickPick } from "vscode";
import type { WireQuestion } from "../../language/sidebar/protocol.ts";
import { asWritten } from "../as-written.ts";
import { type Said, shown } from "../step.ts";
import type { Asked, Helpers } from "./asked.ts";
import {
  type ChoiceItem,
  choiceList,
  complain,
  groupedItems,
  hasComplaint,
  proposedValues,
  withdrawComplaint,
} from "./choice-list.ts";

/** What is typed is read by the server, and what it may mean is offered. */
const readKinds: ReadonlySet<WireQuestion["answer"]> = new Set(["date", "cadence"]);

/** Asks for one of several choices, or for what can be typed in many ways. */
export function askOne(question: Asked, helpers: Helpers): Promise<Said> {
  const pick = choiceList(question);
  const proposed = proposedValues(question);
  // What need not be answered can be left open by a choice of its own.
  const leaveOpen = question.optional
    ? [{ label: l10n.t("Leave it open"), value: "", alwaysShow: true }]
    : [];
  const items = [...leaveOpen, ...groupedItems(question.choices)];
  pick.items = items;
  const chosen = items.filter(({ value }) => value && proposed.has(value));
  if (chosen.length > 0) pick.activeItems = chosen;
  const tell = (message: string) =>
    complain(pick, { label: `$(error) ${asWritten(message)}`, alwaysShow: true });
  let offering: Promise<void> = Promise.resolve();
  let asked = 0;
  const offerMeant = async (typed: string) => {
    asked += 1;
    const turn = asked;
    const choices = await helpers.choices(typed);
    const message = typed === "" ? undefined : await helpers.problem(choices[0]?.value ?? typed);
    // An answer that comes after the next character was typed is stale.
    if (turn !== asked) return;
    const open = typed === "" ? leaveOpen : [];
    pick.items = [...open, ...groupedItems(choices).map((item) => ({ ...item, alwaysShow: true }))];
    if (message !== undefined) tell(message);
  };
  const isRead = readKinds.has(question.answer);
  const firstMeant = () => (isRead ? pick.items.find(({ value }) => value)?.value : undefined);
  return shown(pick, question, (done) => [
    pick.onDidChangeValue((typed) => {
      if (isRead) offering = offerMeant(typed.trim());
      else if (hasComplaint(pick)) withdrawComplaint(pick);
    }),
    pick.onDidAccept(async () => {
      // Who types fast and presses Enter means what was typed, not what was offered before.
      await offering;
      const answer = activeOf(pick)?.value ?? firstMeant() ?? pick.value;
      const message = await helpers.problem(answer);
      if (message === undefined) done({ answer });
      else tell(message);
    }),
  ]);
}

/** What Enter means; undefined where it is still one of the choices before those that are there now. */
function activeOf(pick: QuickPick<ChoiceItem>): ChoiceItem | undefined {
  return pick.activeItems.find((item) => pick.items.includes(item));
}
