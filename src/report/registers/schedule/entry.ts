import { oneLine, plainText } from "../../../plan/facts/plain-text.ts";
import { textsOf } from "../../../plan/facts/text.ts";
import type { PlanRecord, Text } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { SectionContext } from "../../context.ts";

/** The lines of a description, each with its label; those without a text are left out. */
export function descriptionOf(context: SectionContext, lines: readonly (readonly [Words, string])[]): string {
  const colon = context.language === "en" ? ": " : "：";
  return lines
    .flatMap(([label, text]) => (text === "" ? [] : `${context.say(label)}${colon}${text}`))
    .join("\n");
}

/** The title of an entry, on one line. */
export function titleOf(context: SectionContext, text: Text | undefined): string {
  return oneLine(context.text(text));
}

/**
 * The same in every calendar made of this plan, in whatever language: made of the project's number, else its name,
 * and of the record's id, else its title; of several entries of one record by their number.
 */
export function uidOf(
  context: SectionContext,
  record: Pick<PlanRecord, "id"> & { readonly title?: Text },
  ...parts: readonly string[]
): string {
  const { code, name } = context.plan.project ?? {};
  const [project = ""] = code === undefined ? textsOf(name) : [code];
  const [title = ""] = textsOf(record.title);
  const own = [record.id ?? title, ...parts].map(encoded).join(".");
  return `${own}@${encoded(project)}.commplan`;
}

/** At most so long that a line of a calendar holds it; ids are shorter. */
const mostCharacters = 64;

function encoded(text: string): string {
  return encodeURIComponent([...plainText(text)].slice(0, mostCharacters).join(""));
}
