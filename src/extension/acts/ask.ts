import {
  type Disposable,
  l10n,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from "vscode";
import type { WireChoice, WireQuestion } from "../../language/sidebar/protocol.ts";

/** What a person answers, or where they want to go instead. */
export type Said = { readonly answer: string | readonly string[] } | "back" | "cancel";

/** What a question can find out while it is open. */
export interface Helpers {
  readonly choices: (typed: string) => Promise<readonly WireChoice[]>;
  readonly problem: (answer: string) => Promise<string | undefined>;
}

/** Asks one question, with a way back. Nothing is lost when the focus goes elsewhere. */
export function ask(question: WireQuestion, hasBefore: boolean, helpers: Helpers): Promise<Said> {
  return question.answer === "text"
    ? askText(question, hasBefore, helpers)
    : askChoice(question, hasBefore, helpers);
}

function askText(question: WireQuestion, hasBefore: boolean, { problem }: Helpers): Promise<Said> {
  const box = window.createInputBox();
  box.title = question.title;
  box.prompt = question.text;
  box.value = typeof question.proposed === "string" ? question.proposed : "";
  let asked = 0;
  const judge = async (typed: string): Promise<string | undefined> => {
    asked += 1;
    const turn = asked;
    const message = await problem(typed);
    // An answer that comes after the next character was typed is stale.
    if (turn === asked) box.validationMessage = message;
    return message;
  };
  return shown(box, question, hasBefore, (done) => [
    box.onDidChangeValue((typed) => void judge(typed)),
    box.onDidAccept(async () => {
      const answer = box.value;
      if ((await judge(answer)) === undefined) done({ answer });
    }),
  ]);
}

interface ChoiceItem extends QuickPickItem {
  readonly value?: string;
}

function askChoice(question: WireQuestion, hasBefore: boolean, helpers: Helpers): Promise<Said> {
  const pick = window.createQuickPick<ChoiceItem>();
  const isMany = question.answer === "choices";
  const proposed = new Set([question.proposed ?? []].flat());
  pick.title = question.title;
  pick.placeholder = question.text;
  pick.matchOnDescription = true;
  pick.canSelectMany = isMany;
  const offer = (choices: readonly WireChoice[]) => {
    const items = choices.map(itemOf);
    // What need not be answered can be left open by a choice of its own.
    pick.items =
      question.optional && !isMany
        ? [{ label: l10n.t("Leave it open"), value: "", alwaysShow: true }, ...items]
        : items;
    const chosen = pick.items.filter(({ value }) => value !== undefined && proposed.has(value));
    if (isMany) pick.selectedItems = chosen;
    else if (chosen.length > 0) pick.activeItems = chosen;
  };
  offer(question.choices);
  let asked = 0;
  return shown(pick, question, hasBefore, (done) => [
    pick.onDidChangeValue(async (typed) => {
      if (question.answer !== "date") return;
      asked += 1;
      const turn = asked;
      const choices = await helpers.choices(typed);
      if (turn === asked) pick.items = choices.map((choice) => ({ ...itemOf(choice), alwaysShow: true }));
    }),
    pick.onDidAccept(async () => {
      const values = (isMany ? pick.selectedItems : pick.activeItems).flatMap(({ value }) => value ?? []);
      if (isMany) return done({ answer: values });
      const answer = values[0] ?? pick.value;
      const message = await helpers.problem(answer);
      if (message === undefined) done({ answer });
      else
        pick.items = [
          { label: `$(error) ${message}`, alwaysShow: true },
          ...pick.items.filter(({ value }) => value !== undefined),
        ];
    }),
  ]);
}

function itemOf({ value, label, detail }: WireChoice): ChoiceItem {
  return { value, label, ...(detail !== undefined && { description: detail }) };
}

interface Shown {
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly QuickInputButton[];
  readonly onDidTriggerButton: (listener: (button: QuickInputButton) => void) => Disposable;
  readonly onDidHide: (listener: () => void) => Disposable;
  readonly show: () => void;
  readonly dispose: () => void;
}

function shown(
  input: Shown,
  { step, steps }: WireQuestion,
  hasBefore: boolean,
  listen: (done: (said: Said) => void) => readonly Disposable[],
): Promise<Said> {
  return new Promise((resolve) => {
    input.step = steps > 1 ? step : undefined;
    input.totalSteps = steps > 1 ? steps : undefined;
    input.ignoreFocusOut = true;
    input.buttons = hasBefore ? [QuickInputButtons.Back] : [];
    const listening: Disposable[] = [];
    const done = (said: Said) => {
      resolve(said);
      for (const one of listening) one.dispose();
      input.dispose();
    };
    listening.push(
      ...listen(done),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) done("back");
      }),
      input.onDidHide(() => done("cancel")),
    );
    input.show();
  });
}
