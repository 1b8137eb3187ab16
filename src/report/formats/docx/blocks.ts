import { BorderStyle, type FileChild, Paragraph } from "docx";
import { toneColours } from "../../charts/palette.ts";
import { toneSigns } from "../../marks.ts";
import type { Block, NoticeBlock } from "../../report.ts";
import { onPaper } from "../on-paper.ts";
import { figuresBlock, toneRun, toneShading } from "./cards.ts";
import { chartBlock } from "./chart.ts";
import { listBlock } from "./list.ts";
import { hex } from "./measures.ts";
import { paragraph, plainParagraph } from "./paragraphs.ts";
import { contentRuns } from "./runs.ts";
import { paragraphStyles } from "./style-names.ts";
import { tableBlock } from "./table.ts";
import type { Theme } from "./theme.ts";

/** A block as paragraphs and tables. The id is that of the block in its document. */
export function blockChildren(given: Block, theme: Theme, id: string): readonly FileChild[] {
  const { language } = theme;
  const block = onPaper(given, language);
  switch (block.kind) {
    case "heading":
      return [plainParagraph("Heading2", block.text)];
    case "text":
      return [paragraph(paragraphStyles[block.look ?? "body"], ...contentRuns(block.content))];
    case "notice":
      return [notice(block)];
    case "table":
      return tableBlock(block, language);
    case "list":
      return listBlock(block, language);
    case "figures":
      return figuresBlock(block);
    case "chart":
      return chartBlock(block, theme, id);
  }
}

/** A shaded paragraph with the sign of its tone and a bar beside it. */
function notice({ tone, content }: NoticeBlock): Paragraph {
  const { strong, soft } = toneColours[tone];
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(strong) } as const;
  const room = { style: BorderStyle.SINGLE, size: 4, space: 4, color: hex(soft) } as const;
  return new Paragraph({
    style: paragraphStyles.notice,
    shading: toneShading(tone),
    border: { left: bar, top: room, bottom: room },
    indent: { left: 200, right: 100 },
    children: [toneRun(`${toneSigns[tone]}\u00a0`, tone), ...contentRuns(content)],
  });
}
