import { plainText } from "../plan/facts/plain-text.ts";
import { shortened } from "../plan/facts/shortened.ts";

/** Markdown out of pieces. What comes from a plan goes through `escaped` or `code`: its text never becomes markup. */

/** Plain text on one line, with nothing left that Markdown or HTML would read. Long texts are cut. */
export function escaped(text: string): string {
  return shortLine(text)
    .replace(/[\\`*_[\]<>&#|~!$@{}]/g, "\\$&")
    .replace(/:\/\/|www\./gi, (link) => link.replace(/[:.]/, "\\$&"))
    .replace(/^[-+=]|^(\d+)([.)])/, (lead, digits = "", mark = lead) => `${digits}\\${mark}`);
}

/** A text in code style, between more backticks than it holds itself. */
export function code(text: string): string {
  const short = shortLine(text);
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(short) ? " " : "";
  return short === "" ? "" : fence + pad + short + pad + fence;
}

export function bold(text: string): string {
  return text === "" ? "" : `**${escaped(text)}**`;
}

/** A text that leads to a web address; the text alone where that is none. */
export function link(text: string, address: string): string {
  if (!URL.canParse(address)) return escaped(text);
  const { protocol, href } = new URL(address);
  if (!/^https?:$/.test(protocol)) return escaped(text);
  return `[${escaped(text)}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Paragraphs; empty ones are left out. */
export function paragraphs(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== "").join("\n\n");
}

export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join("\n");
}

const longestText = 400;

/** A text on one line, cut where it would fill the screen. */
export function shortLine(text: string, longest = longestText): string {
  return shortened(plainText(text).replace(/\s+/g, " ").trim(), longest);
}
