import { bold, code, escaped, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";

/** On a value of a list of values: what it means. */
export const valueHover: HoverSource = ({ spot, shape, language }) => {
  if (spot.part !== "value" || spot.node?.kind !== "scalar") return undefined;
  const { value, source } = spot.node;
  const known = shape?.values.find((one) => one.value === value);
  if (known === undefined) return undefined;
  return paragraphs([`${bold(known.label[language])} ${code(source)}`, escaped(known.description[language])]);
};
