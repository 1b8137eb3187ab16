import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { labelOf } from "../../../plan/facts/labels.ts";
import { fitText } from "../../charts/text-width.ts";
import type { Report } from "../../report.ts";
import { textWidth } from "./measures.ts";
import { markRun } from "./runs.ts";

/** How much of a line, in ems of its letters, a running title may take before it is cut. */
const mostEms = 30;

const toTheRight = [{ type: TabStopType.RIGHT, position: textWidth }] as const;

/** Above each page but the first: the project, and what kind of report it is. */
export function runningHead(report: Report): Header {
  const { project, subtitle } = report.meta;
  const [left, right] = [project, subtitle].map((text) => fitText(text, mostEms));
  const line = new Paragraph({
    style: "Header",
    tabStops: toTheRight,
    children: [new TextRun(left ?? ""), ...audience(report), new TextRun({ text: `\t${right ?? ""}` })],
  });
  return new Header({ children: [line] });
}

/** The first page has its title instead, but never without the word for whom it is. */
export function firstHead(report: Report): Header {
  const children = audience(report);
  return new Header({ children: [new Paragraph({ style: "HeaderFirst", children })] });
}

/** Below each page: the period, and “3 / 12”. */
export function runningFoot({ meta }: Report): Footer {
  const line = new Paragraph({
    style: "Footer",
    tabStops: toTheRight,
    children: [
      new TextRun(meta.periodText),
      new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  return new Footer({ children: [line] });
}

/** A page that left its report by mistake still says that it is not for the client. */
function audience({ meta, language }: Report): readonly TextRun[] {
  const words = meta.visibility === "client" ? undefined : labelOf("visibility", meta.visibility);
  return words === undefined ? [] : [new TextRun("  "), markRun({ tone: "caution", text: words[language] })];
}
