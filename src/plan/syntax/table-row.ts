import type { SyntaxProblem } from "./problem.ts";

/** Whether a line looks like a row that was copied out of a table: cells with tabs between them, and no key. */
export function isTableRow(line: string): boolean {
  const cells = line.split("\t").filter((cell) => cell.trim() !== "");
  const [first = "", second = "#"] = cells;
  return (
    !/^\s*-?\s*$/.test(first) &&
    !second.startsWith("#") &&
    !/^\s*(?:- +)*[\p{L}\p{N}_.-]+\s*[:：]/u.test(line)
  );
}

/** What is wrong with such a row. */
export function tableRow(start: number, end: number): SyntaxProblem {
  return {
    start,
    end,
    message: {
      en: "This looks like a row of a table. Take the table in by an import (from a CSV or Excel file), or write its record key by key: “- id: …”, “title: …”.",
      "zh-CN":
        "这看起来是表格中的一行。请通过导入（CSV 或 Excel 文件）带入表格，或逐个键写出记录：“- id: …”、“title: …”。",
    },
  };
}
