import type { PhrasingContent } from "mdast";
import { oneLine } from "../../../plan/facts/plain-text.ts";
import { toneSigns } from "../../marks.ts";
import type { Content, Inline } from "../../report.ts";

/** A run of text as nodes; line breaks within it become breaks, or spaces where there is only one line. */
export function inlineNodes(content: Content, lines: "many" | "one"): PhrasingContent[] {
  return content.flatMap((inline) => inlineNode(inline, lines));
}

function inlineNode(inline: Inline, lines: "many" | "one"): PhrasingContent[] {
  if (typeof inline === "string") return textNodes(inline, lines);
  switch (inline.kind) {
    case "mark":
      return textNodes(`${toneSigns[inline.tone]} ${inline.text}`, lines);
    case "date":
      return textNodes(inline.text, lines);
    case "quiet":
      return [{ type: "emphasis", children: [{ type: "text", value: oneLine(inline.text) }] }];
    case "link":
      return [{ type: "link", url: inline.url, children: [{ type: "text", value: oneLine(inline.text) }] }];
    case "strong":
      return [{ type: "strong", children: [{ type: "text", value: oneLine(inline.text) }] }];
  }
}

function textNodes(text: string, lines: "many" | "one"): PhrasingContent[] {
  if (lines === "one") return [{ type: "text", value: oneLine(text) }];
  return text
    .split(/\n+/)
    .flatMap((value, index): PhrasingContent[] =>
      index === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
    );
}
