import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../src/plan/analyze.ts";
import { filesBelow } from "../docs/files-below.ts";
import { styleFaults } from "../support/chinese-style.ts";
import { root } from "../support/folders.ts";

const plans = ["test/plan", "test/report/fixtures", "samples", "docs/story"]
  .flatMap(filesBelow)
  .filter((path) => path.endsWith(".yaml"));

/** Findings and repairs as they are told, with all that was put into them; the texts of plans stand in quotes. */
function told(path: string): readonly string[] {
  const text = readFileSync(root + path, "utf8");
  const [, asOf = "2026-07-17"] = /^# as-of: ([\d-]+)/m.exec(text) ?? [];
  return analyze(text, { asOf })
    .findings.flatMap(({ message, related, fixes }) => [
      message,
      ...related.map((place) => place.message),
      ...fixes().map(({ title }) => title),
    ])
    .map((words) => words["zh-CN"].replaceAll(/“[^”]*”/g, "“”"));
}

describe("the findings in Chinese", () => {
  const sentences = new Set(plans.flatMap(told));

  it("are in the style also with what is put into them", () => {
    assert.deepEqual([...sentences].flatMap(styleFaults), []);
  });

  it("are many", () => {
    assert.ok(sentences.size > 250, String(sentences.size));
  });
});
