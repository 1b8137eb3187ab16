import { strToU8, type Zippable, zipSync } from "fflate";
import type { Language } from "../../../plan/words.ts";
import type { Report, TableBlock } from "../../report.ts";
import { firstOfZip } from "../fixed-zip.ts";
import { csvCell, csvText } from "./cell.ts";

/**
 * The only register of a report as CSV (RFC 4180) in UTF-8, with the mark by which Excel knows it. Lines end with CR LF,
 * those within a cell with LF, as Excel writes them.
 */
export function renderCsv({ sections, language }: Report): string {
  const table = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === "table");
  return table === undefined ? byteOrderMark : csvOf(table, language);
}

/** Every register of a report as a CSV file of its own, named after the section of the plan, in an archive. */
export function renderCsvArchive({ sections, language }: Report): Uint8Array {
  const files: Zippable = {};
  for (const { id, blocks } of sections) {
    const table = blocks.find((block) => block.kind === "table");
    if (table === undefined) continue;
    const text = csvOf(table, language);
    files[`${sectionOf(table) ?? id}.csv`] = [strToU8(text), { mtime: firstOfZip, level: 6 }];
  }
  return zipSync(files);
}

function csvOf({ columns, rows }: TableBlock, language: Language): string {
  const lines = [
    columns.map(({ title }) => csvText(title)),
    ...rows.map(({ cells }) => cells.map((cell) => csvCell(cell, language))),
  ];
  return byteOrderMark + lines.map((line) => `${line.join(",")}\r\n`).join("");
}

const byteOrderMark = "\uFEFF";

/** The section of the plan that a register shows, by the keys of its columns. */
function sectionOf({ columns }: TableBlock): string | undefined {
  return columns.find(({ key }) => key !== undefined)?.key?.split(".")[0];
}
