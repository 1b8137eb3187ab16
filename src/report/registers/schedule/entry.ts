import { oneLine } from "../../../plan/facts/plain-text.ts";
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
 * The same in every calendar made of this plan, in whatever language: made of the project's number, else its name, of the
 * record's section and id, else its title, and of several entries of one record by `parts`. It is a fingerprint, since
 * what a team calls a record is not for everyone who opens a calendar.
 */
export function uidOf(
  context: SectionContext,
  record: Pick<PlanRecord, "id" | "at"> & { readonly title?: Text },
  ...parts: readonly string[]
): string {
  const { code, name } = context.plan.project ?? {};
  const [project = ""] = code === undefined ? textsOf(name) : [code];
  const [title = ""] = textsOf(record.title);
  const own = JSON.stringify([project, record.at[0], record.id ?? title, ...parts]);
  return `${fingerprint(own, 0x811c_9dc5)}${fingerprint(own, 0x0100_0193)}@commplan`;
}

/** FNV-1a with 32 bits over UTF-16 units, as eight digits; two with different starts are as good as unique. */
function fingerprint(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
