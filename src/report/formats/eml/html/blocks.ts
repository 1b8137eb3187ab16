import type { Language, Words } from "../../../../plan/words.ts";
import { type Child, type Element, element, fragment } from "../../../element.ts";
import type { Block, ChartBlock, ListItem } from "../../../report.ts";
import { labelText } from "../../label-text.ts";
import { onPaper } from "../../on-paper.ts";
import { heatMapTable } from "./heat-map.ts";
import { inlineNodes } from "./inline.ts";
import { heading, inPlace, quiet, small, strong, text, tone } from "./style.ts";
import { caption, detailElement, type MailSettings, tableElement } from "./table.ts";

/** A block for a mail: tables for what stands side by side, since programs for mail know nothing else alike. */
export function mailBlock(given: Block, settings: MailSettings): Element {
  const block = onPaper(given, settings.language);
  switch (block.kind) {
    case "heading":
      return element("h3", { style: inPlace(heading(15), caption) }, block.text);
    case "text":
      return paragraph(inlineNodes(block.content, settings.accent), block.look === "quiet");
    case "notice": {
      const { ground, style } = tone(block.tone);
      const look = inPlace(strong, style, { padding: "8px 12px" });
      const inside = element(
        "td",
        { bgcolor: ground, style: look },
        ...inlineNodes(block.content, settings.accent),
      );
      return layout(element("tr", {}, inside));
    }
    case "table":
      return tableElement(block, settings);
    case "list":
      return listElement(block.items, settings);
    case "figures":
      return layout(element("tr", {}, ...block.figures.map(figureCell)));
    case "chart":
      return chartElement(block, settings);
  }
}

function paragraph(children: readonly Child[], isQuiet = false): Element {
  return element("p", { style: inPlace(text, isQuiet ? quiet : {}, { margin: "0 0 12px" }) }, ...children);
}

/** A table that is none: what it holds only stands side by side. */
function layout(...rows: readonly Element[]): Element {
  const attributes = { role: "presentation", width: "100%", cellpadding: 0, cellspacing: 0, border: 0 };
  return element("table", { ...attributes, style: "margin:0 0 14px" }, element("tbody", {}, ...rows));
}

function figureCell({
  value,
  label,
  tone: name,
}: {
  value: string;
  label: string;
  tone: Parameters<typeof tone>[0];
}) {
  const { ground, style } = tone(name);
  const look = inPlace(small, { padding: "10px 12px", "border-right": "6px solid #ffffff" });
  const number = inPlace(heading(22), { color: style["color"] ?? "" });
  return element(
    "td",
    { bgcolor: ground, valign: "top", style: look },
    element("span", { style: number }, value),
    element("br", {}),
    label,
  );
}

/** A list whose items all have a label is one of terms, else of bullets. */
function listElement(items: readonly ListItem[], settings: MailSettings): Element {
  const inside = (item: ListItem) => [
    ...inlineNodes(item.content, settings.accent),
    ...(item.details ?? []).map((detail) => detailElement(detail, settings)),
  ];
  if (items.every(({ label }) => label !== undefined)) {
    const term = inPlace(text, quiet, { padding: "2px 16px 2px 0" });
    const meaning = inPlace(text, { padding: "2px 0" });
    return layout(
      ...items.map((item) =>
        element(
          "tr",
          { valign: "top" },
          element("td", { width: "30%", style: term }, item.label),
          element("td", { style: meaning }, ...inside(item)),
        ),
      ),
    );
  }
  return element(
    "ul",
    { style: inPlace(text, { margin: "0 0 14px", padding: "0 0 0 20px" }) },
    ...items.map((item) => element("li", {}, ...labelOf(item, settings.language), ...inside(item))),
  );
}

/** Before what it labels, where only some items have one. */
function labelOf({ label }: ListItem, language: Language): readonly Element[] {
  return label === undefined ? [] : [element("strong", {}, labelText(label, language))];
}

/** Programs for mail show no drawings: the matrix becomes a table, any other says what it shows, and its data. */
function chartElement(block: ChartBlock, settings: MailSettings): Element {
  const { title, description, chart, alternative } = block;
  const told = paragraph([
    description,
    " ",
    element("span", { style: inPlace(quiet) }, elsewhere[settings.language]),
  ]);
  return fragment(
    element("p", { style: inPlace(strong, caption) }, title),
    ...(chart.kind === "heat-map"
      ? [heatMapTable(chart)]
      : [told, ...(alternative === undefined ? [] : [tableElement(alternative, settings)])]),
  );
}

const elsewhere: Words = {
  en: "A mail cannot show the chart; the report as a page or document has it.",
  "zh-CN": "邮件无法显示图表，请见网页或文档形式的报告。",
};
