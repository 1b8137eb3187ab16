import { unzipSync } from "fflate";
import { say, type Words } from "../../plan/words.ts";
import { importSections, limits, type Reader, type Sheet } from "../sheet.ts";
import { csvRows } from "./csv.ts";
import { decode } from "./decode.ts";

/** An archive of CSV files, such as the registers of a plan: every file is a table, called as the file is. */
export const csvArchiveReader: Reader = {
  fits: isCsvArchive,
  read(bytes, encoding) {
    const files = csvFilesIn(bytes);
    if (files === "too large") return { problem: tooLarge };
    const sheets: Sheet[] = [];
    for (const [name, content] of files ?? []) {
      const rows = csvRows(decode(content, encoding));
      if (rows.length > limits.rows) return { problem: say(tooLong, { name }) };
      const section = importSections.find((one) => one === name.toLowerCase());
      sheets.push({ name, rows, ...(section !== undefined && { section }) });
    }
    return { sheets };
  },
};

/** Whether bytes are an archive that holds CSV files; only its list of files is read. */
function isCsvArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  let isFound = false;
  try {
    unzipSync(bytes, {
      filter({ name }) {
        isFound ||= csvFile.test(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return isFound;
}

/** By its name without folder and ending what each CSV file holds; nothing is unpacked beyond the sizes stated. */
function csvFilesIn(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] | "too large" | undefined {
  let left = limits.unzipped;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!csvFile.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    if (left < 0) return "too large";
    return Object.entries(files).map(([name, content]) => [csvFile.exec(name)?.[1] ?? name, content]);
  } catch {
    return undefined;
  }
}

/** Not what macOS keeps beside each file of an archive. */
const csvFile = /^(?!__MACOSX\/)(?:.*\/)?([^/]+)\.csv$/i;

const tooLarge: Words = {
  en: "The archive unpacks to more than 200 MB. Import its files one by one.",
  "zh-CN": "压缩包解压后超过 200 MB。请逐个导入其中的文件。",
};
const tooLong: Words = {
  en: "“{name}.csv” has more than 50,000 rows. Export a part of it, such as the open items.",
  "zh-CN": "“{name}.csv”超过 50,000 行。请只导出其中一部分，例如未关闭的条目。",
};
