import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { type Format, formats } from "../../src/report/formats/index.ts";
import { bridge, reportOf } from "./report-of.ts";

/** Written anew by `UPDATE_GOLDEN=1 npm run test:unit`; then look at what changed. */
const cases = [
  ["client-en", { report: "monthly" }],
  ["internal-zh-CN", { visibility: "internal", language: "zh-CN" }],
] as const;

/** A PDF is the page of HTML, printed by a browser: test/node has it. */
const renderedFormats = Object.values<Format>(formats).filter(({ isPrinted }) => isPrinted !== true);

describe("reports as they were looked at", () => {
  for (const [name, options] of cases) {
    for (const format of renderedFormats) {
      const render = () => format.render(reportOf(bridge, { ...options, sections: format.sections }));
      it(`${name}.${format.extension}`, async () => {
        const file = new URL(`golden/bridge-${name}.${format.extension}`, import.meta.url);
        const rendered = await render();
        // What is no text is kept as what it holds: see office-golden.test.ts.
        if (typeof rendered !== "string") return;
        if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, rendered);
        assert.equal(
          rendered,
          readFileSync(file, "utf8"),
          "differs from the golden file: UPDATE_GOLDEN=1 renews it",
        );
      });
      it(`${name}.${format.extension} has the same bytes every time`, async () => {
        assert.deepEqual(await render(), await render());
      });
    }
  }
});
