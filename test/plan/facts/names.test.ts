import assert from "node:assert/strict";
import { labelOf, labels } from "../../../src/plan/facts/labels.ts";
import { recordTitle } from "../../../src/plan/facts/names.ts";
import { sectionNames } from "../../../src/plan/plan.ts";
import { planOf } from "./plan-of.ts";

const plan = planOf({
  needs: [{ id: "n", statement: "Dates are kept" }],
  milestones: [{ id: "m", title: { en: "Roof", "zh-CN": "封顶" } }, { id: "untitled" }],
  satisfaction: [{ date: "2026-01-02" }, {}],
});

describe("recordTitle", () => {
  it("takes the text of the section", () => {
    assert.deepEqual(
      plan.milestones.map((record) => recordTitle("milestones", record, "zh-CN")),
      ["封顶", "untitled"],
    );
    assert.deepEqual(
      plan.needs.map((record) => recordTitle("needs", record, "en")),
      ["Dates are kept"],
    );
    assert.deepEqual(
      plan.satisfaction.map((record) => recordTitle("satisfaction", record, "en")),
      ["2026-01-02", ""],
    );
  });
  it("has a title for records of every section", () => {
    const ids = planOf(Object.fromEntries(sectionNames.map((name) => [name, [{ id: "x" }]])));
    for (const name of sectionNames) {
      for (const record of ids[name]) assert.equal(recordTitle(name, record, "en"), "x", name);
    }
  });
});

describe("labelOf", () => {
  it("says a value in both languages", () =>
    assert.deepEqual(labelOf("rag", "amber"), { en: "Amber", "zh-CN": "黄" }));
  it("knows no other value", () => {
    assert.equal(labelOf("rag", "blue"), undefined);
    assert.equal(labelOf("rag", "constructor"), undefined);
    assert.equal(labelOf("rag", undefined), undefined);
  });
  it("tells the values of each table apart in both languages", () => {
    for (const [kind, table] of Object.entries(labels)) {
      for (const language of ["en", "zh-CN"] as const) {
        const said = Object.values(table).map((words) => words[language]);
        assert.equal(new Set(said).size, said.length, `${kind} in ${language}`);
      }
    }
  });
});
