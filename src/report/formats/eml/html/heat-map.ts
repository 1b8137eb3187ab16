import { type Element, element } from "../../../element.ts";
import type { HeatMapCell, HeatMapChart } from "../../../report.ts";
import { inPlace, quiet, small, tone } from "./style.ts";

/** The matrix as a table: fields in their colours, with the word for each and the numbers of what lies in it. */
export function heatMapTable({ rows, columns, cells }: HeatMapChart): Element {
  const head = (scope: "col" | "row", title: string) =>
    element("th", { scope, style: inPlace(small, { padding: "4px 8px" }) }, title);
  const width = `${Math.floor(80 / Math.max(1, columns.steps.length))}%`;
  const corner = element(
    "td",
    { style: inPlace(small, quiet, { padding: "4px 8px" }) },
    `${rows.title} ↓ ${columns.title} →`,
  );
  return element(
    "table",
    { width: "100%", cellpadding: 0, cellspacing: 3, border: 0, style: "margin:0 0 16px" },
    element("thead", {}, element("tr", {}, corner, ...columns.steps.map((step) => head("col", step)))),
    element(
      "tbody",
      {},
      ...cells.map((row, index) =>
        element(
          "tr",
          {},
          head("row", rows.steps[index] ?? ""),
          ...row.map((field) => fieldElement(field, width)),
        ),
      ),
    ),
  );
}

function fieldElement({ tone: name, label, entries }: HeatMapCell, width: string): Element {
  const { ground, style } = tone(name);
  const ids = entries.map(({ id, title }) => id || title).join(", ");
  return element(
    "td",
    { bgcolor: ground, valign: "top", width, style: inPlace(small, { padding: "6px 8px" }) },
    element("span", { style: inPlace({ color: style["color"] ?? "", "font-size": "11px" }) }, label),
    ...(ids === "" ? [] : [element("br", {}), element("strong", {}, ids)]),
  );
}
