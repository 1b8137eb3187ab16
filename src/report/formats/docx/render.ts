import { Document, type FileChild, Packer, Paragraph } from "docx";
import type { Report } from "../../report.ts";
import { blockChildren } from "./blocks.ts";
import { coverBlock } from "./cover.ts";
import { fontTable } from "./font-table.ts";
import { withLanguage } from "./language-settings.ts";
import { page } from "./measures.ts";
import { asSection, numberingOf } from "./numbering.ts";
import { packed } from "./packed.ts";
import { firstHead, runningFoot, runningHead } from "./page.ts";
import { textRuns } from "./runs.ts";
import { signatures } from "./signatures.ts";
import { stylesOf } from "./styles.ts";
import { documentLanguage, themeOf } from "./theme.ts";

/** Who made the file, for those who look at its properties. */
const maker = "CommPlan";

/** The report as a Word document. */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const { language, meta } = report;
  const { top, bottom, side } = page.margin;
  const margin = { top, bottom, left: side, right: side, header: page.head, footer: page.head };
  const foot = runningFoot(report);
  const document = new Document({
    title: report.title,
    subject: [meta.subtitle, meta.periodText].filter(Boolean).join(" · "),
    creator: maker,
    lastModifiedBy: maker,
    styles: stylesOf(themeOf(report)),
    numbering: numberingOf(language),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin },
        },
        headers: { first: firstHead(report), default: runningHead(report) },
        footers: { first: foot, default: foot },
        children: [...coverBlock(report), ...body(report), ...signatures(report)],
      },
    ],
  });
  return packed(new Uint8Array(await Packer.toArrayBuffer(document)), {
    date: `${meta.asOf}T00:00:00Z`,
    language: documentLanguage[language],
    parts: {
      "word/fontTable.xml": fontTable,
      "word/settings.xml": (text) => withLanguage(text, language),
    },
  });
}

function body(report: Report): readonly FileChild[] {
  const theme = themeOf(report);
  return report.sections.flatMap((section) => [
    new Paragraph({ style: "Heading1", ...asSection, children: textRuns(section.title) }),
    ...section.blocks.flatMap((block, index) => blockChildren(block, theme, `${section.id}-${index}`)),
  ]);
}
