import type { Words } from "../../plan/words.ts";
import { bold, escaped, paragraphs } from "../markdown.ts";
import type { HoverQuestion, HoverSource } from "./hover-source.ts";

/** What a value of some format says: in a few words, and what follows from it. */
export interface Told {
  readonly says: Words;
  readonly more?: readonly (Words | undefined)[];
}

/** A hover on the values of a format: bold what it says, below it what follows from it. */
export function onFormat(
  format: string,
  tell: (text: string, question: HoverQuestion) => Told | undefined,
): HoverSource {
  return (question) => {
    const { spot, shape, language } = question;
    const isValue = spot.part === "value" && spot.node?.kind === "scalar" && spot.node.source !== "";
    if (!isValue || spot.node?.kind !== "scalar" || shape?.format !== format) return undefined;
    const told = tell(spot.node.source, question);
    if (told === undefined) return undefined;
    const more = (told.more ?? []).map((words) => words && escaped(words[language]));
    return paragraphs([bold(told.says[language]), ...more]);
  };
}
