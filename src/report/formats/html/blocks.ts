import type { Language, Words } from "../../../plan/words.ts";
import { chartElement } from "../../charts/index.ts";
import { type Element, element } from "../../element.ts";
import type { Block, ChartBlock, ListBlock, ListItem } from "../../report.ts";
import { labelText } from "../label-text.ts";
import { onPaper } from "../on-paper.ts";
import { type BlockSettings, detailElements, place } from "./details.ts";
import { inlineElements } from "./inline.ts";
import { tableElement } from "./table.ts";

export function blockElement(given: Block, settings: BlockSettings): Element {
  const block = onPaper(given, settings.language);
  switch (block.kind) {
    case "heading":
      return element("h3", {}, block.text);
    case "text":
      return element(
        "p",
        { class: block.look ?? "prose", ...place(block.at, settings) },
        ...inlineElements(block.content),
      );
    case "table":
      return tableElement(block, settings);
    case "list":
      return listElement(block, settings);
    case "notice":
      return element(
        "p",
        { class: `notice tone-${block.tone}`, role: "note" },
        ...inlineElements(block.content),
      );
    case "figures":
      return element(
        "ul",
        { class: "figures" },
        ...block.figures.map(({ value, label, tone }) =>
          element("li", { class: `tone-${tone}` }, element("strong", {}, value), element("span", {}, label)),
        ),
      );
    case "chart":
      return element(
        "figure",
        named("data-item", block, settings),
        element("figcaption", {}, block.title),
        element(
          "div",
          { class: "picture", tabindex: 0, role: "group", "aria-label": block.title },
          chartElement(block, { id: settings.id, language: settings.language }),
        ),
        ...dataElements(block, settings),
      );
  }
}

/** What the picture shows as a table, for those who do not see it or want the figures; on paper there is no room. */
function dataElements(block: ChartBlock, settings: BlockSettings): readonly Element[] {
  const { alternative } = block;
  if (alternative === undefined) return [];
  return [
    element(
      "details",
      { class: "data", id: `${settings.id}-data`, ...named("data-fold", block, settings) },
      element("summary", {}, dataTitle[settings.language]),
      tableElement(alternative, settings),
    ),
  ];
}

/** Says in the preview which picture it is, whatever stands before it: what is open there stays so. */
function named(
  attribute: string,
  { chart }: ChartBlock,
  { section, withPlaces }: BlockSettings,
): Readonly<Record<string, string>> {
  return withPlaces ? { [attribute]: `${section} ${chart.kind}` } : {};
}

const dataTitle: Words = { en: "The same as a table", "zh-CN": "以表格查看" };

/** A list whose items all have a label is one of terms, else of bullets. */
function listElement({ items }: ListBlock, settings: BlockSettings): Element {
  const isOfTerms = items.every(({ label }) => label !== undefined);
  if (isOfTerms) return element("dl", {}, ...items.map((item) => termElement(item, settings)));
  return element(
    "ul",
    {},
    ...items.map((item) =>
      element(
        "li",
        place(item.at, settings),
        ...labelElements(item, settings.language),
        ...inlineElements(item.content),
        ...detailElements(item.details, settings.language),
      ),
    ),
  );
}

/** Before what it labels, where only some items have one. */
function labelElements({ label }: ListItem, language: Language): readonly Element[] {
  return label === undefined ? [] : [element("strong", {}, labelText(label, language))];
}

function termElement(item: ListItem, settings: BlockSettings): Element {
  const meaning = [...inlineElements(item.content), ...detailElements(item.details, settings.language)];
  return element(
    "div",
    place(item.at, settings),
    element("dt", {}, item.label),
    element("dd", {}, ...meaning),
  );
}
