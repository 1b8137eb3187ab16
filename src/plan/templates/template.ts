import type { Language, Words } from "../words.ts";
import type { BlankName, Fill } from "./fill.ts";

/** A plan to begin with: what it is called, whom it is for, and its text in each language. */
export interface Template {
  readonly label: Words;
  readonly description: Words;
  readonly texts: Readonly<Record<Language, TemplateText>>;
}

export interface TemplateText {
  /** What stands in the blanks until somebody fills them in. */
  readonly blanks: Readonly<Record<Exclude<BlankName, "name">, string>>;
  readonly write: (fill: Fill) => string;
}
