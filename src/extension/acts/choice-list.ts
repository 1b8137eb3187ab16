import { type QuickPick, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { WireChoice, WireQuestion } from "../../language/sidebar/protocol.ts";
import { asWritten } from "../as-written.ts";

/** A line of a list of choices; a heading and a complaint have no value. */
export interface ChoiceItem extends QuickPickItem {
  readonly value?: string;
  /** Says what is wrong with the answer before. */
  readonly isComplaint?: boolean;
}

/** A list for a question, without lines yet. */
export function choiceList({ title, text }: WireQuestion): QuickPick<ChoiceItem> {
  const pick = window.createQuickPick<ChoiceItem>();
  pick.title = asWritten(title);
  pick.placeholder = text;
  pick.matchOnDescription = true;
  return pick;
}

/** The choices, each group under its heading. */
export function groupedItems(choices: readonly WireChoice[]): readonly ChoiceItem[] {
  const isGrouped = new Set(choices.map(({ group }) => group)).size > 1;
  return choices.flatMap((choice, index): readonly ChoiceItem[] => {
    const begins = isGrouped && choice.group !== undefined && choice.group !== choices[index - 1]?.group;
    const heading = begins ? [{ label: asWritten(choice.group), kind: QuickPickItemKind.Separator }] : [];
    return [...heading, itemOf(choice)];
  });
}

function itemOf({ value, label, detail }: WireChoice): ChoiceItem {
  const description = detail === undefined ? {} : { description: asWritten(detail) };
  return { value, label: asWritten(label), ...description };
}

/** The values that a question proposes. */
export function proposedValues({ proposed }: WireQuestion): ReadonlySet<string> {
  return new Set([proposed ?? []].flat());
}

/** Puts a line that says what is wrong above the others, in the place of the one before. */
export function complain(pick: QuickPick<ChoiceItem>, line: ChoiceItem): void {
  pick.items = [{ ...line, isComplaint: true }, ...pick.items.filter((item) => !isComplaint(item))];
}

/** Whether a line says what is wrong. */
export function hasComplaint({ items: [first] }: QuickPick<ChoiceItem>): boolean {
  return first !== undefined && isComplaint(first);
}

/** Takes that line away. */
export function withdrawComplaint(pick: QuickPick<ChoiceItem>): void {
  pick.items = pick.items.filter((item) => !isComplaint(item));
}

function isComplaint(item: ChoiceItem): boolean {
  return item.isComplaint === true;
}
