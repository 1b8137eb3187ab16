import assert from "node:assert/strict";
import schema from "../../../schemas/commplan.schema.json" with { type: "json" };
import { labels } from "../../../src/plan/facts/labels.ts";
import { reportProfiles, reportSections, sectionsOf } from "../../../src/plan/facts/report-profiles.ts";

describe("report profiles", () => {
  it("know the sections of the format, in its order", () =>
    assert.deepEqual([...reportSections], schema.definitions["section-name"].enum));
  it("are those of the format", () =>
    assert.deepEqual(Object.keys(reportProfiles).sort(), Object.keys(labels.profile).sort()));
  it("tell what must be known in every one", () => {
    for (const { sections } of Object.values(reportProfiles)) {
      for (const name of ["cover", "summary", "issues", "risks", "decisions"] as const) {
        assert.ok(sections.includes(name), name);
      }
      assert.equal(new Set(sections).size, sections.length);
    }
  });
  it("give way to the sections of a definition", () => {
    assert.deepEqual(sectionsOf({ sections: ["risks", "cover", "risks"], profile: "full" }), [
      "risks",
      "cover",
    ]);
    assert.deepEqual(sectionsOf(undefined), reportProfiles["client-progress"].sections);
  });
});
