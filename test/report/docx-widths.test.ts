import assert from "node:assert/strict";
import { columnWidths } from "../../src/report/formats/docx/column-widths.ts";
import type { Column, TableBlock } from "../../src/report/report.ts";

/** The milestones of a Chinese plan, as their widest row asks for room. */
const cells: readonly (readonly [Column["kind"], string, string])[] = [
  ["key", "编号", "M-01"],
  ["name", "里程碑", "基坑开挖至设计标高并完成验槽及第三方检测报告审批"],
  ["date", "基线日期", "2026-07-10"],
  ["date", "预计日期", "2026-07-28"],
  ["date", "实际日期", "2026-07-28"],
  ["number", "偏差", "+18 天"],
  ["mark", "状态", "■ 严重延期"],
  ["text", "负责人", "卡伦·尼尔森"],
];
const table: TableBlock = {
  kind: "table",
  caption: "",
  columns: cells.map(([kind, title]) => ({ kind, title })),
  rows: [{ cells: cells.map(([, , text]) => ({ content: [text] })) }],
};

/** The widths of the columns by their titles, in a table of that width in twips. */
function widths(total: number): Readonly<Record<string, number>> {
  const found = columnWidths(table, total);
  return Object.fromEntries(cells.map(([, title], index) => [title, found[index] ?? 0]));
}

describe("the columns of a table in Word", () => {
  it("make the width of the table", () => {
    for (const total of [5000, 8000, 9600, 14_000])
      assert.equal(
        Object.values(widths(total)).reduce((all, one) => all + one),
        total,
      );
  });

  it("keep ids, days and numbers whole where a name can give way", () => {
    const [wide, narrow] = [widths(14_000), widths(8800)];
    for (const title of ["编号", "基线日期", "偏差"])
      assert.ok(
        (narrow[title] ?? 0) >= (wide[title] ?? 0) * 0.99,
        `${title}: ${narrow[title]} < ${wide[title]}`,
      );
    assert.ok((narrow["里程碑"] ?? 0) < (wide["里程碑"] ?? 0));
  });
});
