import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";

const text = `commplan: 1
project: { name: A, client: B }
reports:
  - { id: r, title: R, sections: [cover, decisions, risks, coverage] }
`;

describe("a report that asks for sections that its readers do not get", () => {
  it("names them, and makes the others", () => {
    const { plan } = analyze(text, { asOf: "2026-03-02" });
    const { meta, sections } = buildReport(plan, { asOf: "2026-03-02", report: "r" });
    assert.deepEqual(meta.missing, ["coverage"]);
    assert.deepEqual(
      sections.map(({ id }) => id),
      ["cover", "decisions", "risks"],
    );
    assert.deepEqual(buildReport(plan, { asOf: "2026-03-02" }).meta.missing, []);
    const own = buildReport(plan, { asOf: "2026-03-02", report: "r", visibility: "internal" });
    assert.deepEqual(own.meta.missing, []);
  });
});
