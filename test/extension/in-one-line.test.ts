import assert from "node:assert/strict";
import { inOneLine } from "../../src/extension/in-one-line.ts";

describe("sentences in one message", () => {
  const cases: readonly (readonly [readonly (string | false | undefined)[], string])[] = [
    [
      ["The report is in a.docx.", "One logo was left out."],
      "The report is in a.docx. One logo was left out.",
    ],
    [["报告已保存到“a.docx”。", "徽标未放入报告。"], "报告已保存到“a.docx”。徽标未放入报告。"],
    [["无法打印报告：", "请选择浏览器。"], "无法打印报告：请选择浏览器。"],
    [["Still looking…", "Try again later."], "Still looking… Try again later."],
    [["仍在查找…", "请稍后再试。"], "仍在查找…请稍后再试。"],
    [[undefined, "", false, "One."], "One."],
    [[], ""],
  ];
  for (const [sentences, message] of cases)
    it(`stand as their language has it: ${message}`, () => {
      assert.equal(inOneLine(sentences), message);
    });
});
