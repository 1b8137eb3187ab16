import type { Language } from "../../../../plan/words.ts";
import { type Element, element, fragment } from "../../../element.ts";
import type { Cell, Column, Content, Detail, TableBlock } from "../../../report.ts";
import { labelText } from "../../label-text.ts";
import { inlineNodes } from "./inline.ts";
import { cell, columnHead, inPlace, nameCell, quiet, type Style, small, strong } from "./style.ts";

export interface MailSettings {
  readonly language: Language;
  readonly accent: string;
}

/** The room around what stands over a table or a chart. */
export const caption: Style = { margin: "18px 0 6px" };

export function tableElement(block: TableBlock, settings: MailSettings): Element {
  const head = block.columns.map(({ title, kind }) =>
    element("th", { scope: "col", style: inPlace(columnHead, aligned(kind)) }, title),
  );
  const rows = block.rows.map(({ cells }) =>
    element(
      "tr",
      { valign: "top" },
      ...cells.map((each, index) => cellElement(each, block.columns[index]?.kind ?? "text", settings)),
    ),
  );
  return fragment(
    element("p", { style: inPlace(strong, caption) }, block.caption),
    element(
      "table",
      {
        width: "100%",
        cellpadding: 6,
        cellspacing: 0,
        border: 0,
        style: "border-collapse:collapse;margin:0 0 16px",
      },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
  );
}

function cellElement({ content, details = [] }: Cell, kind: Column["kind"], settings: MailSettings): Element {
  const isName = kind === "name";
  return element(
    isName ? "th" : "td",
    {
      scope: isName ? "row" : undefined,
      nowrap: (details.length === 0 && staysOnOneLine(content, kind)) || undefined,
      style: inPlace(isName ? nameCell : cell, kind === "key" ? quiet : {}, aligned(kind)),
    },
    ...inlineNodes(content, settings.accent),
    ...details.map((detail) => detailElement(detail, settings)),
  );
}

/** Dates, numbers, ids and words that narrow columns would break letter by letter. */
function staysOnOneLine(content: Content, kind: Column["kind"]): boolean {
  const length = content.reduce(
    (sum, inline) => sum + (typeof inline === "string" ? inline : inline.text).length,
    0,
  );
  return kind === "date" || kind === "number" || length <= (kind === "key" ? 14 : 8);
}

function aligned(kind: Column["kind"]): Readonly<Record<string, string>> {
  return kind === "number" ? { "text-align": "right" } : {};
}

/** What belongs to an item, below it. */
export function detailElement({ label, content }: Detail, { language, accent }: MailSettings): Element {
  return element(
    "div",
    { style: inPlace(small) },
    element("span", { style: inPlace(quiet) }, labelText(label, language)),
    ...inlineNodes(content, accent),
  );
}
