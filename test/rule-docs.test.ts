import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { exampleOf } from "../scripts/rule-docs/example.ts";
import { ruleIds, ruleSources, sourceIds } from "../scripts/rule-docs/source.ts";
import { ruleIds as findable } from "../src/plan/rules/index.ts";
import { languages } from "../src/plan/words.ts";
import { root } from "./support/folders.ts";

describe("the pages of the rules", () => {
  it("have a source for every rule, and none too many", () => {
    assert.deepEqual([...sourceIds()].sort(), [...ruleIds].sort());
    assert.deepEqual([...findable].sort(), [...ruleIds].sort());
  });

  for (const source of ruleSources()) {
    for (const language of languages) {
      it(`show ${source.id} wrong and right in ${language}`, () => {
        const found = (which: "wrong" | "right") =>
          exampleOf(source, which, language).findings.map(({ finding }) => finding.rule);
        const wrong = found("wrong");
        assert.ok(wrong.includes(source.id), `the wrong one has no finding of it: ${wrong}`);
        assert.deepEqual(
          wrong.filter((rule) => rule !== source.id && !source.also.includes(rule)),
          [],
          "the wrong one shows something else",
        );
        assert.deepEqual(found("right"), [], "the right one");
      });
    }

    it(`are short and in both languages for ${source.id}`, () => {
      for (const which of ["wrong", "right"] as const) {
        const lines = source[which].trimEnd().split("\n");
        assert.ok(lines.length >= 3 && lines.length <= 12, `${which} has ${lines.length} lines`);
        assert.ok(lines.every((line) => line.length <= 110));
        // Texts begin with a capital; keys, ids and values never do.
        assert.doesNotMatch(exampleOf(source, which, "zh-CN").text, /[A-Z][a-z]/, `${which} in Chinese`);
      }
      for (const words of [source.summary, source.why]) {
        assert.doesNotMatch(words.en, /\p{Script=Han}/u);
        assert.match(words["zh-CN"], /\p{Script=Han}/u);
        assert.match(words.en, /\.$/);
        assert.match(words["zh-CN"], /。$/);
      }
    });
  }

  it("say what the rules say", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/make-rule-docs.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(run.stderr, "");
    assert.equal(run.status, 0);
  });
});
