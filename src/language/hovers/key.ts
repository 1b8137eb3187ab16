import { exampleText, keyFacts } from "../documentation.ts";
import { bold, code, escaped, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a key: what it is for, what it may hold, what holds without it, and an example. */
export const keyHover: HoverSource = ({ spot, shape, language }) => {
  const key = spot.path.at(-1);
  if (spot.part !== "key" || typeof key !== "string" || shape === undefined) return undefined;
  const { title, description, default: usual } = shape.documentation;
  if (title[language] === "") return undefined;
  const isWord = typeof usual === "string" || typeof usual === "number" || typeof usual === "boolean";
  return paragraphs([
    `${bold(title[language])} ${code(key)}`,
    escaped(description[language]),
    keyFacts(shape, language),
    isWord ? `${withoutIt[language]}${code(String(usual))}` : undefined,
    exampleText(shape, key, language),
  ]);
};

const withoutIt = { en: "Without it: ", "zh-CN": "不写时：" };
