import { readFileSync } from "node:fs";
import { root } from "../support/folders.ts";

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page of `docs/`, in their order. */
export function blocksIn(page: string): readonly Block[] {
  const text = readFileSync(`${root}docs/${page}`, "utf8");
  return [...text.matchAll(/^```(\S+)\n(.*?)^```$/gms)].map(([, language = "", content = ""]) => ({
    language,
    text: content,
  }));
}

/** The only block of a language on a page that holds a text. */
export function blockWith(page: string, language: string, part: string): string {
  const found = blocksIn(page).filter((block) => block.language === language && block.text.includes(part));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`docs/${page} has ${found.length} blocks of ${language} with “${part}”.`);
  return only.text;
}
