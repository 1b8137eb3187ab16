import type { Words } from "../../plan/words.ts";
import { limits, type Reading, type Row, type Sheet } from "../sheet.ts";
import type { Encoding } from "./decode.ts";
import { readSheets } from "./index.ts";

/**
 * The tables of several files that are parts of one source, such as the pages of an answer: those of one name with the same
 * titles are one table, so that nothing is told as gone that is on another page. Rows are counted on from page to page.
 * The first file that cannot be read is told.
 *
 * @param encoding how tables that are text are written, where a person has said so
 */
export function readPages(files: readonly Uint8Array[], encoding?: Encoding): Reading {
  if (files.reduce((sum, { length }) => sum + length, 0) > limits.bytes && files.length > 1)
    return { problem: tooMuch };
  const sheets: Sheet[] = [];
  for (const bytes of files) {
    const reading = readSheets(bytes, encoding);
    if ("problem" in reading) return reading;
    for (const sheet of reading.sheets) {
      const at = sheets.findIndex((other) => isPageOf(sheet, other));
      const before = sheets[at];
      if (before === undefined) sheets.push(sheet);
      else sheets[at] = joined(before, sheet);
    }
  }
  return sheets.some(({ rows }) => rows.length > limits.rows) ? { problem: tooMuch } : { sheets };
}

function isPageOf(sheet: Sheet, other: Sheet): boolean {
  const titles = ({ rows: [first] }: Sheet) => JSON.stringify(first?.cells);
  return (
    sheet.name === other.name &&
    sheet.section === other.section &&
    sheet.tool === other.tool &&
    sheet.rows.length > 0 &&
    titles(sheet) === titles(other)
  );
}

/** What stands above the rows, titles included, is the same on each page and taken once. */
function joined(before: Sheet, { rows: all, notes = [] }: Sheet): Sheet {
  const isSame = ({ cells }: Row, index: number) =>
    JSON.stringify(cells) === JSON.stringify(before.rows[index]?.cells);
  const first = all.findIndex((row, index) => !isSame(row, index));
  const rows = first < 0 ? [] : all.slice(first);
  const last = before.rows.at(-1)?.number ?? 0;
  const counted = rows.map((row, index): Row => ({ ...row, number: last + index + 1 }));
  const remarks = [...(before.notes ?? []), ...notes];
  return { ...before, rows: [...before.rows, ...counted], ...(remarks.length > 0 && { notes: remarks }) };
}

const tooMuch: Words = {
  en: "Together the files are larger than 50 MB, or have more than 50,000 rows. Import them one by one.",
  "zh-CN": "这些文件合计超过 50 MB，或超过 50,000 行。请逐个导入。",
};
