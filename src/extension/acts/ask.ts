import { l10n, type QuickPick, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { WireChoice, WireQuestion } from "../../language/sidebar/protocol.ts";
import { asWritten } from "../as-written.ts";
import { type Said, type StepPlace, shown } from "../step.ts";

/** What a question can find out while it is open. */
export interface Helpers {
  readonly choices: (typed: string) => Promise<readonly WireChoice[]>;
  readonly problem: (answer: string | readonly string[]) => Promise<string | undefined>;
}

type Asked = WireQuestion & StepPlace;

/** Asks one question, with a way back. Nothing is lost when the focus goes elsewhere. */
export function ask(question: Asked, helpers: Helpers): Promise<Said> {
  return question.answer === "text" ? askText(question, helpers) : askChoice(question, helpers);
}

function askText(question: Asked, { problem }: Helpers): Promise<Said> {
  const box = window.createInputBox();
  box.title = asWritten(question.title);
  box.prompt = asWritten(question.text);
  box.value = typeof question.proposed === "string" ? question.proposed : "";
  let asked = 0;
  const judge = async (typed: string): Promise<string | undefined> => {
    asked += 1;
    const turn = asked;
    const message = await problem(typed);
    // An answer that comes after the next character was typed is stale.
    if (turn === asked) box.validationMessage = message && asWritten(message);
    return message;
  };
  return shown(box, question, (done) => [
    box.onDidChangeValue((typed) => void judge(typed)),
    box.onDidAccept(async () => {
      const answer = box.value;
      if ((await judge(answer)) === undefined) done({ answer });
    }),
  ]);
}

interface ChoiceItem extends QuickPickItem {
  readonly value?: string;
  /** Says what is wrong with the answer before. */
  readonly isComplaint?: boolean;
}

/** What is typed is read by the server, and what it may mean is offered. */
const readKinds: ReadonlySet<WireQuestion["answer"]> = new Set(["date", "cadence"]);

function askChoice(question: Asked, helpers: Helpers): Promise<Said> {
  const pick = window.createQuickPick<ChoiceItem>();
  const isMany = question.answer === "choices";
  const proposed = new Set([question.proposed ?? []].flat());
  pick.title = asWritten(question.title);
  pick.placeholder = question.text;
  pick.matchOnDescription = true;
  pick.canSelectMany = isMany;
  // What need not be answered can be left open by a choice of its own.
  const leaveOpen =
    question.optional && !isMany ? [{ label: l10n.t("Leave it open"), value: "", alwaysShow: true }] : [];
  const items = [...leaveOpen, ...groupedItems(question.choices)];
  pick.items = items;
  const chosen = items.filter(({ value }) => value !== undefined && value !== "" && proposed.has(value));
  if (isMany) pick.selectedItems = chosen;
  else if (chosen.length > 0) pick.activeItems = chosen;
  const complain = (message: string) => {
    // A list with ticks has no place for a line that cannot be ticked but above it.
    const line: ChoiceItem = isMany
      ? { label: asWritten(message), kind: QuickPickItemKind.Separator, isComplaint: true }
      : { label: `$(error) ${asWritten(message)}`, alwaysShow: true, isComplaint: true };
    const ticked = pick.selectedItems;
    pick.items = [line, ...pick.items.filter((item) => !isComplaint(item))];
    if (isMany) pick.selectedItems = ticked;
  };
  const withoutComplaint = () => {
    const ticked = pick.selectedItems;
    pick.items = pick.items.slice(1);
    if (isMany) pick.selectedItems = ticked;
  };
  let offering: Promise<void> = Promise.resolve();
  /** Since the last character was typed. */
  let hasTicked = false;
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
    if (message !== undefined) complain(message);
  };
  const isRead = readKinds.has(question.answer);
  const firstMeant = () => (isRead ? pick.items.find(({ value }) => value)?.value : undefined);
  return shown(pick, question, (done) => [
    pick.onDidChangeValue((typed) => {
      if (isRead) offering = offerMeant(typed.trim());
      else if (pick.items[0] && isComplaint(pick.items[0])) withoutComplaint();
      hasTicked = false;
    }),
    pick.onDidChangeSelection(() => {
      hasTicked = true;
    }),
    pick.onDidAccept(async () => {
      // Who types fast and presses Enter means what was typed, not what was offered before.
      await offering;
      if (isMany && !hasTicked && tickTyped(pick, ({ value }) => value !== undefined)) return;
      if (isMany) {
        const ticked = pick.selectedItems.flatMap(({ value }) => value ?? []);
        // What stands in the plan keeps its order.
        const answer = [...new Set([...proposed].filter((value) => ticked.includes(value)).concat(ticked))];
        const message = await helpers.problem(answer);
        return message === undefined ? done({ answer }) : complain(message);
      }
      const answer = activeOf(pick)?.value ?? firstMeant() ?? pick.value;
      const message = await helpers.problem(answer);
      if (message === undefined) done({ answer });
      else complain(message);
    }),
  ]);
}

/** What Enter means; undefined where it is still one of the choices before those that are there now. */
function activeOf(pick: QuickPick<ChoiceItem>): ChoiceItem | undefined {
  return pick.activeItems.find((item) => pick.items.includes(item));
}

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

/** The choices, each group under its heading. */
function groupedItems(choices: readonly WireChoice[]): readonly ChoiceItem[] {
  const isGrouped = new Set(choices.map(({ group }) => group)).size > 1;
  return choices.flatMap((choice, index): readonly ChoiceItem[] => {
    const begins = isGrouped && choice.group !== undefined && choice.group !== choices[index - 1]?.group;
    const heading = begins ? [{ label: asWritten(choice.group), kind: QuickPickItemKind.Separator }] : [];
    return [...heading, itemOf(choice)];
  });
}

function isComplaint(item: ChoiceItem): boolean {
  return item.isComplaint === true;
}

function itemOf({ value, label, detail }: WireChoice): ChoiceItem {
  const description = detail === undefined ? {} : { description: asWritten(detail) };
  return { value, label: asWritten(label), ...description };
}
