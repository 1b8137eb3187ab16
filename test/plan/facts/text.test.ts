import assert from "node:assert/strict";
import { textIn, textsOf } from "../../../src/plan/facts/text.ts";
import type { Text } from "../../../src/plan/plan.ts";

const cases: readonly [string, Text | undefined, string, string][] = [
  ["nothing given", undefined, "en", ""],
  ["a plain string", "Freeze", "zh-CN", "Freeze"],
  ["the very tag", { en: "Freeze", "zh-CN": "冻结" }, "zh-CN", "冻结"],
  ["the very tag before its relative", { "en-US": "color", "en-GB": "colour" }, "en-GB", "colour"],
  ["the same primary language", { en: "Freeze", "zh-Hans": "冻结" }, "zh-CN", "冻结"],
  ["the one there is", { de: "Stopp" }, "zh-CN", "Stopp"],
  ["a tag in another case", { EN: "Freeze", de: "Stopp" }, "en", "Freeze"],
];

describe("textIn", () => {
  for (const [name, text, language, expected] of cases) {
    it(name, () => assert.equal(textIn(text, language), expected));
  }
  it("textsOf gives every language", () => assert.deepEqual(textsOf({ en: "a", de: "b" }), ["a", "b"]));
});
