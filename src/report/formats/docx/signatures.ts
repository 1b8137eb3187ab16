import { BorderStyle, type FileChild, TableCell, TableRow } from "docx";
import type { Words } from "../../../plan/words.ts";
import { colours } from "../../charts/palette.ts";
import type { Report } from "../../report.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { hex, millimetres, textWidth } from "./measures.ts";
import { plainParagraph } from "./paragraphs.ts";
import { paragraphStyles } from "./style-names.ts";

const words = {
  title: { en: "Signatures", "zh-CN": "签署" },
  date: { en: "Name, date", "zh-CN": "签字、日期" },
} as const satisfies Readonly<Record<string, Words>>;

/** Who signs a monthly report, and where a Chinese client puts its seal. */
const signers: readonly Words[] = [
  { en: "Prepared by", "zh-CN": "编制" },
  { en: "Approved by", "zh-CN": "审核" },
  { en: "Received by the client", "zh-CN": "客户签收（盖章）" },
];

const line = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) } as const;

/** Room for signatures and seals below a monthly report to the client, which is handed over on paper; else none. */
export function signatures({ meta, language }: Report): readonly FileChild[] {
  if (meta.profile !== "monthly" || meta.visibility !== "client") return [];
  const first = Math.floor(textWidth / signers.length);
  const widths = signers.map((_, index) => (index === 0 ? textWidth - first * (signers.length - 1) : first));
  const text = (all: Words) => all[language];
  const room = new TableRow({
    cantSplit: true,
    keepNext: true,
    height: { value: millimetres(24), rule: "atLeast" },
    children: signers.map(
      (signer, index) =>
        new TableCell({
          ...cellWidth(widths[index]),
          children: [plainParagraph(paragraphStyles.term, text(signer))],
        }),
    ),
  });
  const dates = new TableRow({
    cantSplit: true,
    children: widths.map(
      (width) =>
        new TableCell({
          ...cellWidth(width),
          borders: { top: line },
          children: [plainParagraph(paragraphStyles.tableDetail, text(words.date))],
        }),
    ),
  });
  const borders = { top: line, bottom: line, left: line, right: line, insideVertical: line };
  return [plainParagraph("Caption", text(words.title)), grid(widths, [room, dates], { borders }), gridEnd()];
}
