import { labelOf } from "../../../plan/facts/labels.ts";
import { oneLine } from "../../../plan/facts/plain-text.ts";
import { shortened } from "../../../plan/facts/shortened.ts";
import { colours } from "../../charts/palette.ts";
import type { Report } from "../../report.ts";

/**
 * What stands over each printed page, as CSS: the report's title from the second page on, and whom it is for where
 * that is not the client. Browsers that do not know margin boxes (Chrome before 131) leave it out.
 */
export function runningHead({ meta, title, language }: Report): string {
  const readers = meta.visibility === "client" ? undefined : labelOf("visibility", meta.visibility);
  const right = readers === undefined ? "" : box("top-right", readers[language]);
  return `@page { ${box("top-left", shortened(oneLine(title), longest))} ${right}}\n@page :first { @top-left { content: none; } }`;
}

function box(place: string, text: string): string {
  return `@${place} { content: ${quoted(text)}; font: 8pt sans-serif; color: ${colours.quiet}; }`;
}

/** More would run into the box on the other side. */
const longest = 71;

/** A text as a string of CSS in a style sheet of HTML: all but letters, digits and spaces by their codes. */
function quoted(text: string): string {
  const codeOf = (character: string) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, codeOf)}"`;
}
