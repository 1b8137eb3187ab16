import assert from "node:assert/strict";
import { reasonOf } from "../../src/cli/files/file-problem.ts";

describe("why the system refused a file", () => {
  for (const code of "ENOENT EACCES EPERM ENOSPC EROFS EISDIR EINVAL EIO EMFILE ENFILE EPIPE".split(" ")) {
    it(`is told in both languages, without the system's own words: ${code}`, () => {
      const words = reasonOf(Object.assign(new Error(`${code}: some words of the system`), { code }));
      assert.doesNotMatch(words.en, /E[A-Z]{2}|system/);
      assert.match(words["zh-CN"], /^[\u4e00-\u9fff]+$/);
    });
  }

  it("has at least the system's sign where no word is known", () => {
    const words = reasonOf(Object.assign(new Error("odd"), { code: "EODD" }));
    assert.deepEqual(words, { en: "the system refused it: EODD", "zh-CN": "系统拒绝：EODD" });
    assert.match(reasonOf("thrown")["zh-CN"], /系统拒绝：thrown/);
  });
});
