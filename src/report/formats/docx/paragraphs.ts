import { Paragraph, type ParagraphChild, TextRun } from "docx";
import type { Language } from "../../../plan/words.ts";
import type { Content, Detail } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { contentRuns, textRuns } from "./runs.ts";
import { quietStyle } from "./style-names.ts";

/** A paragraph of a style. */
export function paragraph(style: string, ...children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}

/** A paragraph of plain text. */
export function plainParagraph(style: string, text: string): Paragraph {
  return paragraph(style, ...textRuns(text));
}

/** A paragraph for each detail: its label, and what it says. */
export function detailParagraphs(
  details: readonly Detail[] | undefined,
  style: string,
  language: Language,
): readonly Paragraph[] {
  return (details ?? []).map(({ label, content }) =>
    paragraph(style, ...labelRuns(label, language), ...contentRuns(content)),
  );
}

function labelRuns(label: string, language: Language): readonly TextRun[] {
  return [new TextRun({ text: labelText(label, language), style: quietStyle })];
}

/** Content and its details as paragraphs, one at least: a cell of Word cannot be without. */
export function contentParagraphs(
  { content, details }: { readonly content: Content; readonly details?: readonly Detail[] },
  styles: { readonly content: string; readonly details: string },
  language: Language,
): readonly Paragraph[] {
  const below = detailParagraphs(details, styles.details, language);
  if (content.length === 0 && below.length > 0) return below;
  return [paragraph(styles.content, ...contentRuns(content)), ...below];
}
