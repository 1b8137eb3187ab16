import type { Language } from "../../plan/words.ts";
import { toneSigns } from "../marks.ts";
import type { Cell, Content, Inline } from "../report.ts";
import { labelText } from "./label-text.ts";

/** A run of text as a string: marks with their signs, and the address of a link that does not show it. */
export function contentText(content: Content): string {
  return content.map(inlineText).join("");
}

/** A cell as lines: its content, then each detail after its label. */
export function cellText({ content, details }: Cell, language: Language): string {
  return [
    contentText(content),
    ...(details ?? []).map((detail) => labelText(detail.label, language) + contentText(detail.content)),
  ]
    .filter(Boolean)
    .join("\n");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "mark":
      return `${toneSigns[inline.tone]} ${inline.text}`;
    case "link":
      return inline.text === inline.url ? inline.text : `${inline.text} <${inline.url}>`;
    case "date":
    case "strong":
    case "quiet":
      return inline.text;
  }
}
