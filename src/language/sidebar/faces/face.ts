import type { SectionName, SectionRecords } from "../../../plan/plan.ts";
import { type Language, say, type Words } from "../../../plan/words.ts";
import type { Icon } from "../row.ts";
import type { ViewContext } from "../view.ts";

/** What a record's line says of it beside its title. */
export interface Face {
  readonly description: string;
  readonly icon: Icon;
  readonly sentence: string;
}

/** How the lines of one section's records look. `title` is what the line is called. */
export type FaceOf<Name extends SectionName> = (
  record: SectionRecords[Name],
  context: ViewContext,
  title: string,
) => Face;

/** Facts on a line, the empty ones left out: "12 Jun · in 3 days". */
export function dotted(facts: readonly (string | undefined)[]): string {
  return facts.filter(Boolean).join(dot);
}

/** The facts of such a line. */
export function factsOf(line: string): readonly string[] {
  return line.split(dot);
}

const dot = " · ";

/** A record in a sentence: "Milestone Roof: planned, in 3 days." */
export function sentenceOf(
  kind: Words,
  title: string,
  facts: readonly (string | undefined)[],
  language: Language,
): string {
  const said = facts.filter(Boolean).join(language === "en" ? ", " : "，");
  return say(said === "" ? bare : telling, { kind, title, facts: said })[language];
}

const telling: Words = { en: "{kind} {title}: {facts}.", "zh-CN": "{kind}“{title}”：{facts}。" };
const bare: Words = { en: "{kind} {title}.", "zh-CN": "{kind}“{title}”。" };
