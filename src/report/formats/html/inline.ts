import { type Child, element } from "../../element.ts";
import { toneSigns } from "../../marks.ts";
import type { Content, Inline } from "../../report.ts";

/** A run of text as nodes. Each text stands isolated, so that its direction stays its own. */
export function inlineElements(content: Content): readonly Child[] {
  return content.map(inlineElement);
}

function inlineElement(inline: Inline): Child {
  if (typeof inline === "string") return inline.trim() === "" ? inline : element("bdi", {}, inline);
  switch (inline.kind) {
    case "mark":
      return element(
        "span",
        { class: `mark tone-${inline.tone}` },
        element("span", { class: "sign", "aria-hidden": "true" }, toneSigns[inline.tone]),
        " ",
        inline.text,
      );
    case "date":
      return element("time", { datetime: inline.date }, inline.text);
    case "link":
      return element("a", { href: inline.url, rel: "noreferrer" }, inline.text);
    case "strong":
      return element("strong", {}, inline.text);
    case "quiet":
      return element("span", { class: "quiet" }, inline.text);
  }
}
