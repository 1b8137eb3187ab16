import type { Span } from "../../plan/path.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Language, Words } from "../../plan/words.ts";
import { minimal } from "./minimal.ts";

/** What a new plan is made for. */
export interface TemplateSubject {
  /** What the project is called. */
  readonly name: string;
  readonly today: IsoDate;
  /** The user's own, an IANA name. */
  readonly timezone: string;
}

/** The text of a new plan, and the first place to fill in. */
export interface NewPlanText {
  readonly text: string;
  readonly firstBlank: Span;
}

export interface Template {
  readonly label: Words;
  readonly make: (subject: TemplateSubject, language: Language) => NewPlanText;
}

export const templates = { minimal } as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
