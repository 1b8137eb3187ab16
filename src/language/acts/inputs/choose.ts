import { labels } from "../../../plan/facts/labels.ts";
import type { Words } from "../../../plan/words.ts";
import type { Choice } from "../act.ts";

export function isOneOf(choices: readonly Choice[], answer: string): boolean {
  return choices.some(({ value }) => value === answer);
}

/** The values of a key of the format with their labels. */
export function labelled(table: keyof typeof labels, values?: readonly string[]): readonly Choice[] {
  const all: Readonly<Record<string, Words>> = labels[table];
  return Object.entries(all)
    .filter(([value]) => values === undefined || values.includes(value))
    .map(([value, label]) => ({ value, label }));
}
