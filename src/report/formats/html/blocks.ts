import type { Path } from "../../../plan/path.ts";
import type { Language, Words } from "../../../plan/words.ts";
import { chartElement } from "../../charts/index.ts";
import { type Attributes, type Child, type Element, element } from "../../element.ts";
import type {
  Block,
  Cell,
  ChartBlock,
  Column,
  Content,
  Detail,
  ListBlock,
  ListItem,
  Row,
  TableBlock,
} from "../../report.ts";
import { labelText } from "../label-text.ts";
import { onPaper } from "../on-paper.ts";
import { inlineElements } from "./inline.ts";

export interface BlockSettings {
  readonly language: Language;
  /** Prefix of ids within the page, unique for each block. */
  readonly id: string;
  /** The section that it is in. */
  readonly section: string;
  /** Whether items carry `data-at`, the JSON of their path, for the preview to find their line. Never in exports. */
  readonly withPlaces: boolean;
}

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

function tableElement(block: TableBlock, settings: BlockSettings): Element {
  const head = block.columns.map(({ title, kind }) =>
    element("th", { scope: "col", class: cellClass(kind) }, title),
  );
  return element(
    "div",
    // What may have to be scrolled must be reached by keyboard.
    { class: tableClass(block.columns), tabindex: 0, role: "group", "aria-label": block.caption },
    element(
      "table",
      {},
      element("caption", {}, block.caption),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...block.rows.flatMap((row) => rowElements(row, block.columns, settings))),
    ),
  );
}

/** How wide a screen a table needs: a grid of marks or numbers stays one, any other is read row by row on a narrow one. */
function tableClass(columns: readonly Column[]): string {
  if (isGrid(columns)) return "table grid";
  return columns.length > manyColumns ? "table many" : "table few";
}

function isGrid(columns: readonly Column[]): boolean {
  return columns.every(({ kind }, index) => index === 0 || kind === "mark" || kind === "number");
}

/** A row, and below it over the whole width what is too long for the narrow column of a name. */
function rowElements(row: Row, columns: readonly Column[], settings: BlockSettings): readonly Element[] {
  const below = longDetails(row, columns);
  const isAlwaysGrid = isGrid(columns);
  const cells = row.cells.map((cell, index) => {
    const { kind = "text", title = "" } = columns[index] ?? {};
    const isHeader = kind === "name" && cell.content.length > 0;
    const shown = below !== undefined && below === cell.details ? { content: cell.content } : cell;
    return element(
      isHeader ? "th" : "td",
      {
        class: cellClass(kind, cell.content),
        scope: isHeader ? "row" : undefined,
        // Said before the cell where its row is a block.
        "data-title": isAlwaysGrid || isHeader || kind === "key" || title === "" ? undefined : title,
      },
      ...cellElements(shown, settings.language),
    );
  });
  const at = place(row.at, settings);
  if (below === undefined) return [element("tr", at, ...cells)];
  const details = element("td", { colspan: columns.length }, ...detailElements(below, settings.language));
  return [
    element("tr", { ...at, class: "has-more" }, ...cells),
    element("tr", { ...at, class: "more" }, details),
  ];
}

/** From how many columns on that of a name is too narrow for its details. */
const manyColumns = 5;

function longDetails({ cells }: Row, columns: readonly Column[]): readonly Detail[] | undefined {
  const details = cells[columns.findIndex(({ kind }) => kind === "name")]?.details;
  return columns.length >= manyColumns && details !== undefined && details.length > 0 ? details : undefined;
}

/** Ids up to this length stay on one line. */
const shortKey = 14;

/** Names of their own: `mark` is also what a marked word is called. */
function cellClass(kind: Column["kind"], content: Content = []): string {
  const [first] = content;
  const isShort = kind === "key" && typeof first === "string" && first.length <= shortKey;
  return isShort ? "cell-key short" : `cell-${kind}`;
}

function cellElements(cell: Cell, language: Language): readonly Child[] {
  return [...inlineElements(cell.content), ...detailElements(cell.details, language)];
}

function detailElements(details: readonly Detail[] | undefined, language: Language): readonly Element[] {
  return (details ?? []).map(({ label, content }) =>
    element(
      "div",
      { class: "detail" },
      element("span", { class: "label quiet" }, labelText(label, language)),
      ...inlineElements(content),
    ),
  );
}

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

function place(at: Path | undefined, { withPlaces }: BlockSettings): Attributes {
  return at === undefined || !withPlaces ? {} : { "data-at": JSON.stringify(at) };
}
