import { oneLine, plainText } from "../../plan/facts/plain-text.ts";
import type { Language, Words } from "../../plan/words.ts";

/** A label and what stands under it; an empty or absent text leaves the row out. */
export type CardRow = readonly [label: Words, text: string | undefined];

/** A record's card in Markdown: its title, then a row for each fact. Every text comes out as it is. */
export function card(title: string, rows: readonly CardRow[], language: Language): string {
  const colon = language === "en" ? ": " : "：";
  const lines = rows.flatMap(([label, text]) =>
    text ? [`- ${escapeMarkdown(label[language])}${colon}${escapeMarkdown(lineOf(text))}`] : [],
  );
  return [`**${escapeMarkdown(lineOf(title))}**`, lines.join("\n")].filter(Boolean).join("\n\n");
}

/** A text of a plan on one line, without characters that could reorder or hide what is around it. */
export function lineOf(text: string): string {
  return oneLine(plainText(text));
}

/** Text that Markdown shows as it is: CommonMark lets every ASCII punctuation character be escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
