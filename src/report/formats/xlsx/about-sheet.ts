import type { Row as SheetRow, Worksheet } from "exceljs";
import type { Words } from "../../../plan/words.ts";
import { toneSigns } from "../../marks.ts";
import type { Block, Report, Section, TableBlock } from "../../report.ts";
import { cellText, contentText } from "../content-text.ts";
import { onPaper } from "../on-paper.ts";
import { type CellSettings, fillCell, fillText } from "./cell.ts";
import type { CellStyle } from "./look.ts";
import { linesIn, rowHeight } from "./widths.ts";

/** The widths of the first sheet: a label or name, values of a word, sentences. */
const widths = [30, 15, 15, 15, 60] as const;

/** A sheet of the workbook, as the first one leads to it. */
export interface SheetEntry {
  readonly name: string;
  readonly records: number;
}

export interface AboutContent {
  /** The sections that are no registers. */
  readonly sections: readonly Section[];
  readonly sheets: readonly SheetEntry[];
}

/** The first sheet: what workbook this is, its sections one below the other, and the way to the other sheets. */
export function fillAbout(
  sheet: Worksheet,
  { meta }: Report,
  { sections, sheets }: AboutContent,
  settings: CellSettings,
): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  sheet.views = [{ state: "normal", showGridLines: false }];
  const { look } = settings;
  const writer = new SheetWriter(sheet, settings);
  writer.wide(meta.project === "" ? meta.subtitle : meta.project, look.title, 30);
  writer.wide([meta.subtitle, meta.client].filter(Boolean).join(" · "), look.subtitle, 20);
  writer.wide(meta.periodText, look.quiet);
  for (const { title, blocks } of sections) {
    writer.gap();
    writer.wide(title, look.sectionTitle, 28);
    writer.gap();
    for (const block of blocks) writeBlock(writer, block);
  }
  if (sheets.length > 0) writeSheets(writer, sheets);
}

/** The other sheets, each with a link and how many records it holds. */
function writeSheets(writer: SheetWriter, sheets: readonly SheetEntry[]): void {
  const { look, language } = writer.settings;
  writer.gap();
  writer.wide(words.sheets[language], look.sectionTitle, 28);
  writer.gap();
  for (const { name, records } of sheets) {
    const row = writer.row();
    row.height = rowHeight(1);
    row.getCell(1).value = { text: name, hyperlink: `#'${name}'!A1` };
    row.getCell(1).style = plain(look.link);
    row.getCell(2).value = records;
    row.getCell(2).style = plain(look.number.plain);
    fillText(row.getCell(3), words.records[language], look.label, language);
  }
}

const words = {
  sheets: { en: "Sheets", "zh-CN": "工作表" },
  records: { en: "records", "zh-CN": "条记录" },
} as const satisfies Readonly<Record<string, Words>>;

/** Writes one row after the other. */
class SheetWriter {
  readonly settings: CellSettings;
  private readonly sheet: Worksheet;
  private last = 0;

  constructor(sheet: Worksheet, settings: CellSettings) {
    this.sheet = sheet;
    this.settings = settings;
  }

  row(): SheetRow {
    this.last += 1;
    return this.sheet.getRow(this.last);
  }

  gap(): void {
    this.row().height = 8;
  }

  /** A text over the columns from `from` on. Cells that are one do not grow by themselves: the height is reckoned. */
  wide(text: string, style: CellStyle, least = 18, row = this.row(), from = 1): void {
    const { language } = this.settings;
    fillText(row.getCell(from), text, style, language);
    this.sheet.mergeCells(row.number, from, row.number, widths.length);
    const room = widths.slice(from - 1).reduce((sum: number, width) => sum + width, 0);
    row.height = rowHeight(linesIn(text, room), Math.max(least, row.height ?? 0));
  }
}

function writeBlock(writer: SheetWriter, given: Block): void {
  const { look, language } = writer.settings;
  const block = onPaper(given, language);
  switch (block.kind) {
    case "heading":
      writer.wide(block.text, look.caption, 20);
      break;
    case "text":
      writer.wide(contentText(block.content), block.look === "quiet" ? look.quiet : plain(look.body));
      break;
    case "notice":
      writer.wide(`${toneSigns[block.tone]} ${contentText(block.content)}`, look.notice[block.tone], 20);
      break;
    case "list":
      for (const { label, content, details } of block.items) {
        const text = cellText({ content, ...(details && { details }) }, language);
        const row = writer.row();
        if (label !== undefined) fillText(row.getCell(1), label, look.label, language);
        writer.wide(
          label === undefined ? `• ${text}` : text,
          plain(look.body),
          15,
          row,
          label === undefined ? 1 : 2,
        );
      }
      break;
    case "figures":
      for (const { label, value } of block.figures) {
        const row = writer.row();
        fillText(row.getCell(1), label, look.label, language);
        fillText(row.getCell(2), value, look.figure, language);
        row.height = 24;
      }
      writer.gap();
      break;
    case "table":
      writeTable(writer, block);
      break;
    case "chart":
      writer.wide(block.title, look.caption, 20);
      writer.wide(block.description, look.quiet);
      if (block.alternative !== undefined) writeTable(writer, block.alternative);
      break;
  }
}

function writeTable(writer: SheetWriter, { caption, columns, rows }: TableBlock): void {
  const { look, language } = writer.settings;
  writer.wide(caption, look.caption, 22);
  const header = writer.row();
  header.height = 20;
  for (const [index, { title }] of columns.entries())
    fillText(header.getCell(index + 1), title, look.header, language);
  for (const { cells } of rows) {
    const row = writer.row();
    for (const [index, cell] of cells.entries())
      fillCell(row.getCell(index + 1), cell, columns[index]?.kind ?? "text", writer.settings);
    const lines = cells.map((cell, index) => linesIn(cellText(cell, language), widths[index] ?? 15));
    row.height = rowHeight(Math.max(...lines, 1));
  }
}

const bare = new WeakMap<CellStyle, CellStyle>();

/** A style without its rule below, for what stands in no table. */
function plain(style: CellStyle): CellStyle {
  const known = bare.get(style);
  if (known !== undefined) return known;
  const { border: _, ...rest } = style;
  bare.set(style, rest);
  return rest;
}
