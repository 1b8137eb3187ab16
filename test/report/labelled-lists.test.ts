import assert from "node:assert/strict";
import { formats } from "../../src/report/formats/index.ts";
import type { Report } from "../../src/report/report.ts";
import { textOf } from "./privacy/text-of.ts";
import { reportOf } from "./report-of.ts";

/** A list of which only some items have a label. */
const report: Report = {
  ...reportOf("commplan: 1\nproject: { name: A, client: B }\n"),
  sections: [
    {
      id: "x",
      title: "X",
      blocks: [{ kind: "list", items: [{ label: "Firstly", content: ["one"] }, { content: ["two"] }] }],
    },
  ],
};

describe("a list of which only some items have a label", () => {
  for (const name of ["html", "markdown", "docx", "pptx", "xlsx", "eml"] as const) {
    it(`keeps it: ${name}`, async () => {
      const { render, extension } = formats[name];
      const text = textOf(extension, await render(report));
      assert.match(text, /Firstly/);
      assert.match(text, /two/);
      if (name !== "eml") return;
      // In the words and in the page.
      assert.equal(text.match(/Firstly/g)?.length, 2, text.match(/Firstly/g)?.join());
    });
  }
});
