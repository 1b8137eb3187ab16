import { unguarded } from "../../plan/facts/formula-guard.ts";
import type { Words } from "../../plan/words.ts";
import { limits, type Reader, type Row } from "../sheet.ts";
import { decode, encodingOf } from "./decode.ts";

/**
 * A table as text (RFC 4180, and what spreadsheets make of it): parted by commas, semicolons or tabs, cells in quotes
 * may hold line breaks and doubled quotes. It takes whatever no other reader takes.
 */
export const csvReader: Reader = {
  fits: (bytes) => !bytes.subarray(0, 4000).includes(0) || isUtf16(bytes),
  read(bytes, encoding = encodingOf(bytes)) {
    const rows = csvRows(decode(bytes, encoding));
    return rows.length > limits.rows ? { problem: tooLong } : { sheets: [{ name: "", rows }], encoding };
  },
};

/** The rows of a text, at most one more than are read; lines without any text are left out, but counted. */
export function csvRows(text: string): readonly Row[] {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let number = 1;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ number, cells });
    cells = [];
    number += 1;
  };
  while (at < text.length && rows.length <= limits.rows) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (cells.length < limits.columns) cells.push(unguarded(cell));
    const mark = text[end];
    at = end + 1;
    if (mark === separator) continue;
    if (mark === "\r" && text[at] === "\n") at += 1;
    endRow();
  }
  // A separator at the very end leaves a row open.
  if (cells.length > 0) endRow();
  return rows;

  function plain(whole: string, start: number, parting: string): CellEnd {
    let end = start;
    while (end < whole.length && whole[end] !== parting && whole[end] !== "\n" && whole[end] !== "\r") end++;
    return { cell: whole.slice(start, end), end };
  }

  function quoted(whole: string, start: number): CellEnd {
    let cell = "";
    let from = start + 1;
    for (;;) {
      const quote = whole.indexOf('"', from);
      // A quote that is never closed is a character like any other: else one slip would swallow the rest.
      if (quote < 0) return plain(whole, start, separator);
      cell += whole.slice(from, quote);
      from = quote + 1;
      if (whole[from] !== '"') break;
      cell += '"';
      from += 1;
    }
    const rest = plain(whole, from, separator);
    return { cell: cell + rest.cell, end: rest.end };
  }
}

interface CellEnd {
  readonly cell: string;
  readonly end: number;
}

/** The mark that stands most often on the first line with text, outside quotes. A line `sep=;` says it itself. */
function separatorOf(text: string): string {
  const line = /^\s*([^\r\n]+)/.exec(text.slice(0, 20_000))?.[1]?.replace(/"[^"]*"/g, "") ?? "";
  const said = /^sep=(.)$/.exec(line)?.[1];
  if (said !== undefined) return said;
  const count = (mark: string) => line.split(mark).length - 1;
  return [",", ";", "\t", "，"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const tooLong: Words = {
  en: "The table has more than 50,000 rows. Export a part of it, such as the open items.",
  "zh-CN": "表格超过 50,000 行。请只导出其中一部分，例如未关闭的条目。",
};
