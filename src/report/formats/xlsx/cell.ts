import type { Cell as SheetCell } from "exceljs";
import type { Language } from "../../../plan/words.ts";
import type { Cell, Column } from "../../report.ts";
import { cellText, contentText } from "../content-text.ts";
import { looksLikeFormula } from "../looks-like-formula.ts";
import { safeCellText } from "./cell-text.ts";
import type { CellStyle, WorkbookLook } from "./look.ts";

export interface CellSettings {
  readonly language: Language;
  readonly look: WorkbookLook;
}

/** Fills a cell with a text, which stays one whatever it looks like. */
export function fillText(cell: SheetCell, text: string, style: CellStyle, language: Language): void {
  cell.value = text === "" ? null : safeCellText(text, language);
  cell.style = looksLikeFormula(text) ? quoted(style) : style;
}

/** Fills a cell with what a report's cell says: days, numbers and links as such, all else as text. */
export function fillCell(
  target: SheetCell,
  cell: Cell,
  kind: Column["kind"],
  { language, look }: CellSettings,
): void {
  const { content, details, number } = cell;
  const [only] = content.length === 1 && details === undefined ? content : [];
  if (number !== undefined) {
    const { value, unit } = number;
    target.value = unit === "percent" ? value / 100 : value;
    target.style = look.number[unit ?? "plain"];
    return;
  }
  if (typeof only === "object" && only.kind === "date" && only.date >= firstDay) {
    target.value = new Date(`${only.date}T00:00:00Z`);
    target.style = look.date;
    return;
  }
  if (typeof only === "object" && only.kind === "link" && only.url.length <= mostOfAddress) {
    target.value = { text: safeCellText(only.text, language), hyperlink: only.url };
    target.style = look.link;
    return;
  }
  if (typeof only === "object" && only.kind === "mark") {
    fillText(target, contentText(content), look.mark[only.tone], language);
    return;
  }
  const styles: Partial<Record<Column["kind"], CellStyle>> = { key: look.key, name: look.name };
  fillText(target, cellText(cell, language), styles[kind] ?? look.body, language);
}

/** Before March 1900 the days of spreadsheets are off by one. */
const firstDay = "1900-03-01";

/** Longer ones make Excel repair the file. */
const mostOfAddress = 2_000;

// Each style has one twin for texts that look like formulas: see `markQuoted`.
const twins = new WeakMap<CellStyle, CellStyle>();

function quoted(style: CellStyle): CellStyle {
  const known = twins.get(style);
  if (known !== undefined) return known;
  const twin: CellStyle = { ...style, protection: { hidden: true } };
  twins.set(style, twin);
  return twin;
}

/**
 * The style sheet of a workbook with the quote prefix on the styles of texts that look like formulas, so that they
 * stay text when somebody edits them. The library cannot write it: `quoted` marks them by a protection that nothing
 * else has.
 */
export function markQuoted(styles: string): string {
  return styles.replace(
    /<xf ([^>]*?) applyProtection="1"([^>]*)>(.*?)<protection [^>]*hidden="1"[^>]*\/><\/xf>/g,
    '<xf $1 quotePrefix="1"$2>$3</xf>',
  );
}
