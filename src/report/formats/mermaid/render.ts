import type { GanttBlock, GanttRow, Report } from "../../report.ts";
import { mermaidText } from "./text.ts";

/** Milestones and work as a Gantt chart in Mermaid's language, which many wikis draw. */
export function renderMermaid({ title, sections }: Report): string {
  const block = sections
    .flatMap(({ blocks }) => blocks)
    .find((one): one is GanttBlock => one.kind === "gantt");
  const lines = [
    "gantt",
    `    title ${mermaidText(block?.title ?? title)}`,
    ...(block === undefined ? [] : [`    accDescr: ${mermaidText(block.description)}`]),
    "    dateFormat YYYY-MM-DD",
    "    axisFormat %Y-%m-%d",
    "    inclusiveEndDates",
    // The program would mark the day on which the page is read; what is late was judged on another one.
    "    todayMarker off",
    ...(block?.groups ?? []).flatMap((group) => [
      `    section ${mermaidText(group.title)}`,
      ...group.rows.map((row) => `    ${mermaidText(row.label)} :${rowData(row)}`),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function rowData({ from, to, state, isCritical }: GanttRow): string {
  const tags = [...(state === undefined ? [] : [state]), ...(isCritical ? ["crit"] : [])];
  return [...tags, ...(to === undefined ? ["milestone", from, "0d"] : [from, to])].join(", ");
}
