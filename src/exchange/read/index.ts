import type { Words } from "../../plan/words.ts";
import { limits, type Reader, type Reading } from "../sheet.ts";
import { csvReader } from "./csv.ts";
import { csvArchiveReader } from "./csv-archive.ts";
import type { Encoding } from "./decode.ts";
import { jsonReader } from "./json.ts";
import { msProjectReader } from "./ms-project.ts";
import { oldOfficeReader } from "./old-office.ts";
import { xlsxReader } from "./xlsx.ts";

/** The kinds of source; the first that fits reads. */
const readers: readonly Reader[] = [
  csvArchiveReader,
  xlsxReader,
  oldOfficeReader,
  msProjectReader,
  jsonReader,
  csvReader,
];

/**
 * The tables of a source, by its bytes alone: endings of names lie. Total: no bytes make it throw.
 *
 * @param encoding how a table that is text is written, where a person has said so
 */
export function readSheets(bytes: Uint8Array, encoding?: Encoding): Reading {
  if (bytes.length > limits.bytes) return { problem: tooLarge };
  const reader = readers.find(({ fits }) => fits(bytes));
  return reader === undefined ? { problem: unknownKind } : reader.read(bytes, encoding);
}

const tooLarge: Words = {
  en: "The file is larger than 50 MB. Export a part of it, such as the open items.",
  "zh-CN": "文件超过 50 MB。请只导出其中一部分，例如未关闭的条目。",
};

const unknownKind: Words = {
  en: "This is no file that can be imported. Save the table as an Excel workbook or as CSV.",
  "zh-CN": "无法导入这种文件。请将表格另存为 Excel 工作簿或 CSV。",
};
