import type { SectionName, SectionRecords } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import type { Words } from "../../plan/words.ts";

/** One line of a card. Plain text: whoever shows it escapes it. */
export interface CardLine {
  readonly label: Words;
  readonly value: Words;
  /** Where it leads to: a web address, for who can show a link. */
  readonly address?: string | undefined;
}

/** What is told of a record of one kind, the most telling first; lines that have nothing to say are left out. */
export type CardSource<Name extends SectionName> = (
  record: SectionRecords[Name],
  context: PlanContext,
) => Iterable<CardLine | undefined>;

/** A line, unless its value is not known. */
export function line(label: Words, value: Words | undefined, address?: string): CardLine | undefined {
  return value === undefined || value.en === "" ? undefined : { label, value, address };
}
