import type { Workbook, Worksheet } from "exceljs";
import { tamed } from "../../../plan/directions.ts";
import { beginning, inUnits } from "../../../plan/facts/shortened.ts";
import type { Language } from "../../../plan/words.ts";
import type { Block, Section, TableBlock } from "../../report.ts";
import { cellText, contentText } from "../content-text.ts";
import { type CellSettings, fillCell, fillText } from "./cell.ts";
import { columnWidths, linesIn, rowHeight } from "./widths.ts";

/** A section that is one table is a register: a sheet to filter and to sort. */
export function registerOf({ blocks }: Section): TableBlock | undefined {
  const [table, ...others] = blocks;
  return table?.kind === "table" && others.every(isRemark) ? table : undefined;
}

function isRemark(block: Block): boolean {
  return block.kind === "text" || block.kind === "notice";
}

/** The table with its titles in the first row, which stays in sight and on every printed page. */
export function fillRegister(
  sheet: Worksheet,
  { blocks }: Section,
  table: TableBlock,
  settings: CellSettings,
): void {
  const { language, look } = settings;
  const { columns, rows } = table;
  const widths = columnWidths(table, language);
  for (const [index, width] of widths.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = isUnused(table, index);
  }
  const header = sheet.getRow(1);
  header.height = 30;
  for (const [index, { title, kind }] of columns.entries()) {
    const style = kind === "number" ? look.numberHeader : look.header;
    fillText(header.getCell(index + 1), title, style, language);
  }
  for (const [index, { cells }] of rows.entries()) {
    const row = sheet.getRow(index + 2);
    for (const [place, cell] of cells.entries())
      fillCell(row.getCell(place + 1), cell, columns[place]?.kind ?? "text", settings);
    const lines = cells.map((cell, place) => linesIn(cellText(cell, language), widths[place] ?? 10));
    row.height = rowHeight(Math.max(...lines, 1));
  }
  if (rows.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  for (const [index, block] of blocks.slice(1).entries()) {
    if (block.kind !== "text" && block.kind !== "notice") continue;
    const style = block.kind === "notice" ? look.notice[block.tone] : look.quiet;
    const cell = sheet.getRow(rows.length + 2 + index).getCell(1);
    fillText(cell, contentText(block.content), { ...style, alignment: { vertical: "top" } }, language);
  }
  sheet.views = [{ state: "frozen", ySplit: 1, xSplit: frozenColumns(table), showGridLines: false }];
  const shown = widths.filter((_, index) => !isUnused(table, index));
  sheet.pageSetup.printTitlesRow = "1:1";
  sheet.pageSetup.fitToWidth = Math.ceil(shown.reduce((sum, width) => sum + width, 0) / widestPage);
  if (sheet.pageSetup.fitToWidth > 1) sheet.pageSetup.printTitlesColumn = "A:B";
}

/** What can still be read on a page, in digits; a wider register goes on to a second page beside the first. */
const widestPage = 260;

/** A column of a filled register that says nothing is hidden: it can be shown again and filled. */
function isUnused({ rows }: TableBlock, index: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => (cells[index]?.content.length ?? 0) === 0);
}

/** The number and the name of a record stay in sight where they come first. */
function frozenColumns({ columns: [first, second] }: TableBlock): number {
  if (first?.kind !== "key") return 0;
  return second?.kind === "name" ? 2 : 1;
}

/**
 * Names the titles' cells by the keys of the format (`commplan.work.blocked_by`; a hyphen would be a minus), so that
 * what comes back from people can be read again whatever the language, the order of the columns or their titles.
 */
export function nameKeys(workbook: Workbook, sheet: Worksheet, { columns }: TableBlock): void {
  for (const [index, { key }] of columns.entries()) {
    if (key === undefined) continue;
    const { $col$row } = sheet.getRow(1).getCell(index + 1);
    workbook.definedNames.add(`'${sheet.name}'!${$col$row}`, `commplan.${key.replaceAll("-", "_")}`);
  }
}

/** How every sheet prints: on A4, as wide as the page, with what it is of and the page numbers. */
export function setUpPage(
  sheet: Worksheet,
  words: { readonly left: string; readonly middle: string; readonly right: string },
  orientation: "portrait" | "landscape",
  language: Language,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddHeader = `&L${printed(words.left)}&C${printed(words.middle)}&R${printed(words.right)}`;
  sheet.headerFooter.oddFooter = `&L${printed(sheet.name)}&R${language === "en" ? "Page &P of &N" : "第 &P 页，共 &N 页"}`;
}

const mostOfPart = 70;

/** In headers and footers an ampersand begins a code; all three parts have 255 characters together. */
function printed(text: string): string {
  const fitting = beginning(text, mostOfPart, inUnits);
  const short = fitting === text ? text : tamed(`${beginning(text, mostOfPart - 1, inUnits).trimEnd()}…`);
  return short.replaceAll("&", "&&");
}
