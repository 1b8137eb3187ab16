import type { ReportOptions } from "../../../src/report/build.ts";
import type { Block, Cell, Content, Detail } from "../../../src/report/report.ts";
import { reportOf } from "../report-of.ts";

const people = `
stakeholders:
  - { id: ann, name: Ann, side: client }
  - { id: bob, name: Bob, side: team }
  - { id: spy, name: Spy, side: team, visibility: internal }
`;

/** As `linesOf`, without the pictures, which have tests of their own. */
export function rowsOf(...call: Parameters<typeof linesOf>): readonly string[] {
  return linesOf(...call).filter((line) => !line.startsWith("chart "));
}

/** The period is April 18 to May 15, 2026, the next one lasts until June 12, unless the options say otherwise. */
export function linesOf(
  section: string,
  records: string,
  options: Partial<ReportOptions> = {},
): readonly string[] {
  const text = `commplan: 1\nproject: { name: P, client: C, start: 2026-01-05 }\n${people}${records}\n`;
  const report = reportOf(text, { sections: [section], ...options });
  return report.sections.flatMap(({ blocks }) => blocks.flatMap(blockLines));
}

/** A line for each caption, row, item, figure and notice: `caption: title | title`, `cell (label: detail) | cell`. */
function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`# ${block.text}`];
    case "text":
      return [contentLine(block.content)];
    case "table":
      return [
        `${block.caption}: ${block.columns.map(({ title }) => title).join(" | ")}`,
        ...block.rows.map(({ cells }) => cells.map(cellLine).join(" | ")),
      ];
    case "list":
      return block.items.map((item) => `${item.label ? `${item.label}: ` : "- "}${cellLine(item)}`);
    case "figures":
      return block.figures.map(({ label, value, tone }) => `${label}: ${value} [${tone}]`);
    case "notice":
      return [`! ${contentLine(block.content)}`];
    case "chart":
      return [`chart ${block.chart.kind}`];
    default:
      return [block.kind];
  }
}

function cellLine({ content, details = [] }: Cell): string {
  return [contentLine(content), ...details.map(detailLine)].filter(Boolean).join(" ");
}

function detailLine({ label, content }: Detail): string {
  return `(${label}: ${contentLine(content)})`;
}

/** Marks with their tone: `[caution Overdue]`. */
function contentLine(content: Content): string {
  return content
    .map((part) =>
      typeof part === "string" ? part : part.kind === "mark" ? `[${part.tone} ${part.text}]` : part.text,
    )
    .join("");
}
