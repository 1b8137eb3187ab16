import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import { toneSigns } from "../../marks.ts";
import type { Content, Inline, LinkInline, Mark } from "../../report.ts";
import { linkStyle, markStyle, quietStyle, strongStyle } from "./style-names.ts";

/** A run of text in the style of its paragraph, or of a character style; its line breaks stay. */
export function textRuns(text: string, style?: string): readonly TextRun[] {
  return text
    .replace(/\t/g, " ")
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({ text: line, ...(index > 0 && { break: 1 }), ...(style !== undefined && { style }) }),
    );
}

/** Content as runs of a paragraph. */
export function contentRuns(content: Content): readonly ParagraphChild[] {
  return content.flatMap(inlineRuns);
}

/** A mark: the sign of its tone, its word, and a quiet colour behind them. */
export function markRun({ tone, text }: Pick<Mark, "tone" | "text">): TextRun {
  return new TextRun({ text: `${toneSigns[tone]}\u00a0${text}`, style: markStyle(tone) });
}

function inlineRuns(inline: Inline): readonly ParagraphChild[] {
  if (typeof inline === "string") return textRuns(inline);
  switch (inline.kind) {
    case "mark":
      return [markRun(inline)];
    case "date":
      return textRuns(inline.text);
    case "link":
      return linkRuns(inline);
    case "strong":
      return textRuns(inline.text, strongStyle);
    case "quiet":
      return textRuns(inline.text, quietStyle);
  }
}

/** Word takes no longer address; then the text stands alone. */
const longestAddress = 2000;

function linkRuns({ url, text }: LinkInline): readonly ParagraphChild[] {
  if (!/^(?:https?|mailto):/i.test(url) || url.length > longestAddress) return textRuns(text);
  return [new ExternalHyperlink({ link: url, children: [...textRuns(text, linkStyle)] })];
}
