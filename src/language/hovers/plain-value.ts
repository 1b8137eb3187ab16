import { bold, code, escaped, paragraphs } from "../markdown.ts";
import { shapeAt } from "../shape-at.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a number or on true and false, which say little by themselves: what the key before them is for. */
export const plainValueHover: HoverSource = ({ spot, language }) => {
  const { node, part, path } = spot;
  const isBare =
    node?.kind === "scalar" && (typeof node.value === "number" || typeof node.value === "boolean");
  const key = path.at(-1);
  if (part !== "value" || !isBare || typeof key !== "string") return undefined;
  const { title, description } = shapeAt(path)?.documentation ?? {};
  if (title === undefined || title[language] === "") return undefined;
  return paragraphs([`${bold(title[language])} ${code(key)}`, escaped(description?.[language] ?? "")]);
};
