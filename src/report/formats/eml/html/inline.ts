import { type Child, element } from "../../../element.ts";
import { toneSigns } from "../../../marks.ts";
import type { Content, Inline } from "../../../report.ts";
import { inPlace, quiet, tone } from "./style.ts";

/** A run of text as nodes. Line breaks are elements: mail keeps no white space. */
export function inlineNodes(content: Content, accent: string): readonly Child[] {
  return content.flatMap((inline) => inlineNode(inline, accent));
}

function inlineNode(inline: Inline, accent: string): readonly Child[] {
  if (typeof inline === "string") return isolated(inline);
  switch (inline.kind) {
    case "mark": {
      const style = { ...tone(inline.tone).style, padding: "0 5px", "font-weight": "600" };
      return [element("span", { style: inPlace(style) }, `${toneSigns[inline.tone]}\u00a0${inline.text}`)];
    }
    case "date":
      return [inline.text];
    case "link":
      return [element("a", { href: inline.url, style: inPlace({ color: accent }) }, inline.text)];
    case "strong":
      return [element("strong", {}, inline.text)];
    case "quiet":
      return [element("span", { style: inPlace(quiet) }, inline.text)];
  }
}

/** Letters that run from the right, and characters that turn the direction. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

function isolated(text: string): readonly Child[] {
  return turning.test(text) ? [element("bdi", {}, ...lines(text))] : lines(text);
}

function lines(text: string): readonly Child[] {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [element("br", {}), line]));
}
