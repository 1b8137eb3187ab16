import type { Words } from "../../plan/words.ts";
import type { Reader } from "../sheet.ts";

/** Files of old Office programs, of Microsoft Project, and workbooks with a password: known, to say what to do instead. */
export const oldOfficeReader: Reader = {
  fits: (bytes) => mark.every((byte, index) => bytes[index] === byte),
  read: () => ({ problem: saveAs }),
};

/** How a compound file begins. */
const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const saveAs: Words = {
  en: "This is a file of an old Excel (.xls), a workbook with a password, or of Microsoft Project (.mpp). Save it as an Excel workbook (.xlsx) without a password, or as CSV.",
  "zh-CN":
    "这是旧版 Excel 文件（.xls）、带密码的工作簿或 Microsoft Project 文件（.mpp）。请另存为不带密码的 Excel 工作簿（.xlsx）或 CSV。",
};
