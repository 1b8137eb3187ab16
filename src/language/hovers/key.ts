import { exampleText, keyFacts } from "../documentation.ts";
import { bold, code, escaped, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a key: what it is for, what it may hold, and an example. */
export const keyHover: HoverSource = ({ spot, shape, language }) => {
  const key = spot.path.at(-1);
  if (spot.part !== "key" || typeof key !== "string") return undefined;
  const { title, description } = shape.documentation;
  if (title[language] === "") return undefined;
  return paragraphs([
    `${bold(title[language])} ${code(key)}`,
    escaped(description[language]),
    keyFacts(shape, language),
    exampleText(shape, key, language),
  ]);
};
