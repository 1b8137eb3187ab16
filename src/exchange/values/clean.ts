import { limits } from "../sheet.ts";

/**
 * The text of a cell as a plan can hold it: without control characters and what stands for unreadable bytes, line ends as
 * `\n`, no blanks around it, and no longer than a spreadsheet's cell.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, limits.cell)
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFD\uFFFE\uFFFF]/gu, (mark) =>
      mark === "\n" || mark === "\t" ? mark : "",
    )
    .replace(/[ \t]+$/gm, "")
    .trim();
}
