import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { type FormatName, formats } from "../../src/report/formats/index.ts";
import { readPptx } from "./read-pptx.ts";
import { readXlsx } from "./read-xlsx.ts";
import { bridge, reportOf } from "./report-of.ts";

/** Office files are kept as what they hold; written anew by `UPDATE_GOLDEN=1`. */
const readers: Partial<Record<FormatName, (bytes: Uint8Array) => string | Promise<string>>> = {
  pptx: readPptx,
  xlsx: readXlsx,
};

const cases = [
  ["client-en", { report: "monthly" }],
  ["internal-zh-CN", { visibility: "internal", language: "zh-CN" }],
] as const;

describe("Office files as they were looked at", () => {
  for (const [format, read] of Object.entries(readers)) {
    for (const [name, options] of cases) {
      it(`${name}.${format}`, async () => {
        const { render, sections } = formats[format as FormatName];
        const rendered = await render(reportOf(bridge, { ...options, sections }));
        assert.ok(rendered instanceof Uint8Array);
        const text = await read(rendered);
        const file = new URL(`golden/bridge-${name}.${format}.txt`, import.meta.url);
        if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
        assert.equal(text, readFileSync(file, "utf8"), "differs: UPDATE_GOLDEN=1 renews it");
      });
    }
  }
});
