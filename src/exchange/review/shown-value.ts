import { shortened } from "../../plan/facts/shortened.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Language } from "../../plan/words.ts";
import { choiceWords } from "../map/field-words.ts";
import { fieldNamed } from "../map/fields.ts";
import type { ImportSection } from "../sheet.ts";

/** What a value of the plan says to a person: labels for choices, names for people, titles for milestones. */
export function shownValue(value: string, { plan, section, key, language }: ValueContext): string {
  const kind = fieldNamed(section, key)?.kind;
  if (kind === "choice") return choiceWords(section, key, value)[language];
  const record =
    kind === "person"
      ? plan.stakeholders.find(({ id }) => id === value)?.name
      : kind === "milestone"
        ? plan.milestones.find(({ id }) => id === value)?.title
        : undefined;
  return shortText(textIn(record, language) || value);
}

export interface ValueContext {
  readonly plan: Plan;
  readonly section: ImportSection;
  readonly key: string;
  readonly language: Language;
}

/** A text in a length that leaves room for others. */
export function shortText(text: string, longest = 240): string {
  return shortened(text, longest);
}
