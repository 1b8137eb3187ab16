import { languageTagFormat } from "../../plan/time/formats/language-tag.ts";
import { languageName } from "../language-name.ts";
import { bold, code, paragraphs } from "../markdown.ts";
import { shapeAt } from "../shape-at.ts";
import { onFormat } from "./formatted.ts";
import type { HoverSource } from "./hover-source.ts";

/** On the tag of a language: what the language is called. */
export const languageTagHover = onFormat("commplan-language-tag", (text) => {
  const says = languageName(text);
  return says && { says };
});

/** On the key of a text in one language: what the language is called. */
export const textLanguageHover: HoverSource = ({ spot, language }) => {
  const key = spot.path.at(-1);
  if (spot.part !== "key" || typeof key !== "string") return undefined;
  const isText = shapeAt(spot.path.slice(0, -1))?.definition === "text";
  const name = isText && languageTagFormat(key) === undefined ? languageName(key) : undefined;
  return name && paragraphs([`${bold(name[language])} ${code(key)}`]);
};
