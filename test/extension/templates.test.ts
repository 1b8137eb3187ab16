import assert from "node:assert/strict";
import { templates } from "../../src/extension/templates/index.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { languages } from "../../src/plan/words.ts";

const today = "2026-03-02";
const hostileName = 'A: "plan" #1 \\ {x} & *y';

describe("templates", () => {
  for (const [name, template] of Object.entries(templates)) {
    for (const language of languages) {
      it(`${name} in ${language} is a plan without findings, with the name as given`, () => {
        const { text } = template.make({ name: hostileName, today, timezone: "Asia/Shanghai" }, language);
        const { plan, findings } = analyze(text, { asOf: today });
        assert.deepEqual(
          findings.map(({ rule, message }) => `${rule}: ${message.en}`),
          [],
        );
        assert.equal(plan.project?.name, hostileName);
        assert.equal(plan.milestones.length, 1);
        assert.equal(plan.risks.length, 1);
      });

      it(`${name} in ${language} starts where the client's name goes`, () => {
        const { text, firstBlank } = template.make({ name: "N", today, timezone: "UTC" }, language);
        const { plan } = analyze(text, { asOf: today });
        assert.equal(text.slice(firstBlank.start, firstBlank.end), plan.project?.client);
      });
    }
  }
});
