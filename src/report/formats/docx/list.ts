import { type FileChild, Paragraph, TableCell, TableRow } from "docx";
import type { Language } from "../../../plan/words.ts";
import type { ListBlock, ListItem } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { millimetres, textWidth } from "./measures.ts";
import { asBullet } from "./numbering.ts";
import { contentParagraphs, detailParagraphs, plainParagraph } from "./paragraphs.ts";
import { contentRuns, textRuns } from "./runs.ts";
import { paragraphStyles, strongStyle } from "./style-names.ts";

/** A list whose items all have a label is one of terms, side by side with what they mean; else of bullets. */
export function listBlock({ items }: ListBlock, language: Language): readonly FileChild[] {
  if (items.length === 0) return [];
  if (items.every(({ label }) => label !== undefined)) return termTable(items, language);
  return items.flatMap((item) => bullet(item, language));
}

function bullet({ label, content, details }: ListItem, language: Language): readonly FileChild[] {
  const lead = label === undefined ? [] : textRuns(labelText(label, language), strongStyle);
  return [
    new Paragraph({
      style: paragraphStyles.bullet,
      ...asBullet,
      children: [...lead, ...contentRuns(content)],
    }),
    ...detailParagraphs(details, paragraphStyles.bulletDetail, language),
  ];
}

const termWidth = millimetres(38);

function termTable(items: readonly ListItem[], language: Language): readonly FileChild[] {
  const widths = [termWidth, textWidth - termWidth];
  const styles = { content: paragraphStyles.tableText, details: paragraphStyles.tableDetail };
  const rows = items.map(
    (item) =>
      new TableRow({
        children: [
          new TableCell({
            ...cellWidth(widths[0]),
            children: [plainParagraph(paragraphStyles.term, item.label ?? "")],
          }),
          new TableCell({
            ...cellWidth(widths[1]),
            children: contentParagraphs(item, styles, language),
          }),
        ],
      }),
  );
  return [grid(widths, rows), gridEnd()];
}
