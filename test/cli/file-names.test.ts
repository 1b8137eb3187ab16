import assert from "node:assert/strict";
import type { LocatedFinding } from "../../src/cli/check/checked-file.ts";
import { formatGithub } from "../../src/cli/formats/github.ts";
import { formatSarif } from "../../src/cli/formats/sarif.ts";

const finding: LocatedFinding = {
  rule: "schema",
  severity: "error",
  message: { en: "Wrong.", "zh-CN": "错。" },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  path: [],
  related: [],
  fixes: [],
};

/** A file as a person names it → as GitHub's annotations name it → as a SARIF log does. */
const names = [
  ["plans/a.commplan.yaml", "plans/a.commplan.yaml", "plans/a.commplan.yaml"],
  ["./plans/a.commplan.yaml", "plans/a.commplan.yaml", "plans/a.commplan.yaml"],
  [".//./.commplan.yaml", ".commplan.yaml", ".commplan.yaml"],
  ["../a.commplan.yaml", "../a.commplan.yaml", "../a.commplan.yaml"],
  ["plans\\a.commplan.yaml", "plans/a.commplan.yaml", "plans/a.commplan.yaml"],
  [".\\plans\\a.commplan.yaml", "plans/a.commplan.yaml", "plans/a.commplan.yaml"],
  ["C:\\plans\\a.yaml", "C%3A/plans/a.yaml", "file:///C:/plans/a.yaml"],
  ["/plans/a b.yaml", "/plans/a b.yaml", "file:///plans/a%20b.yaml"],
  ["计划/桥.yaml", "计划/桥.yaml", "%E8%AE%A1%E5%88%92/%E6%A1%A5.yaml"],
  ['"a", 100%.yaml', '"a"%2C 100%25.yaml', "%22a%22%2C%20100%25.yaml"],
  ["a\r\n::error::b.yaml", "a%0D%0A%3A%3Aerror%3A%3Ab.yaml", "a%0D%0A%3A%3Aerror%3A%3Ab.yaml"],
] as const;

describe("the names of files", () => {
  for (const [file, annotated, address] of names) {
    it(`are what a repository calls them: ${JSON.stringify(file)}`, () => {
      const files = [{ file, lines: { text: "", starts: [0] }, findings: [finding] }];
      const context = { language: "en", failOn: "error", version: "1" } as const;
      assert.equal(
        formatGithub(files, context),
        `::error file=${annotated},line=1,endLine=1,col=1,endColumn=2,title=commplan schema::Wrong.\n`,
      );
      const [run] = JSON.parse(formatSarif(files, context)).runs;
      assert.equal(run.artifacts[0].location.uri, address);
      assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, address);
    });
  }
});
