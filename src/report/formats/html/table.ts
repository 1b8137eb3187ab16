import type { Language } from "../../../plan/words.ts";
import { type Child, type Element, element } from "../../element.ts";
import type { Cell, Column, Content, Detail, Row, TableBlock } from "../../report.ts";
import { type BlockSettings, detailElements, place } from "./details.ts";
import { inlineElements } from "./inline.ts";

export function tableElement(block: TableBlock, settings: BlockSettings): Element {
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
