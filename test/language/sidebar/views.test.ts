import assert from "node:assert/strict";
import { digestOf } from "../../../src/language/sidebar/digest.ts";
import { views } from "../../../src/language/sidebar/views/index.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import { languages } from "../../../src/plan/words.ts";
import { plansIn } from "../../support/folders.ts";
import { allRows, contextOf } from "./tree-of.ts";

const plans = [...plansIn("samples"), ...plansIn("test/plan/rules"), ...plansIn("test/plan/fixtures")];

describe("every view", () => {
  for (const view of views) {
    it(`${view.id} gives each line an id of its own, however it is grouped`, () => {
      for (const { text, name } of plans) {
        const analysis = analyze(text, { asOf: "2026-07-17" });
        for (const { name: group } of view.groupings) {
          for (const language of languages) {
            const rows = allRows(view.rows({ uri: "file:///p", analysis, language }, { group }));
            assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, `${name} by ${group}`);
            for (const { label, sentence, description } of rows) {
              assert.notEqual(label, "", name);
              assert.doesNotMatch(`${sentence}${description}`, /\{\w+\}|undefined|NaN/, name);
            }
          }
        }
      }
    });

    it(`${view.id} shows every record of the plan, or only filters it where asked`, () => {
      for (const { text, name } of plans) {
        const analysis = analyze(text, { asOf: "2026-07-17" });
        const context = { uri: "file:///p", analysis, language: "en" } as const;
        const flat = view.rows(context, { group: "none" }).map(({ at }) => String(at));
        for (const { name: group } of view.groupings) {
          const found = view
            .rows(context, { group })
            .flatMap((row) => (row.at ? [row] : (row.children?.() ?? [])));
          assert.deepEqual(found.map(({ at }) => String(at)).sort(), flat.toSorted(), `${name} by ${group}`);
        }
      }
    });
  }

  it("keeps a line's id when something comes before it", () => {
    const [before] = views.map((view) => view.rows(contextOf("milestones:\n  - { id: a }\n"), {}));
    const [after] = views.map((view) =>
      view.rows(contextOf("milestones:\n  - { id: new }\n  - { id: a }\n"), {}),
    );
    assert.equal(after?.find(({ label }) => label === "a")?.id, before?.[0]?.id);
    const twice = views[0]?.rows(
      contextOf("milestones:\n  - { id: a }\n  - { id: a }\n  - { title: T }\n"),
      {},
    );
    assert.equal(new Set(twice?.map(({ id }) => id)).size, 3);
  });

  it("shows hostile text on one line and as text", () => {
    const row = views[0]?.rows(
      contextOf('milestones:\n  - { id: m, title: "a\\nb \\u202e[x](command:evil)" }\n'),
      {},
    )[0];
    assert.equal(row?.label, "a b \ufffd[x](command:evil)");
  });

  it("shows a plan that is being typed", () => {
    const rows = views[0]?.rows(
      contextOf('milestones:\n  - id: a\n    title: "Roof\n  - id: b\n    title: Walls\n  - \n  - 7\n'),
      {},
    );
    assert.ok(rows?.some(({ label }) => label === "Walls"));
  });
});

describe("the digest of a plan", () => {
  it("counts what needs attention", () => {
    const { analysis } = contextOf(`
stakeholders:
  - { id: li, name: Li, side: team }
  - { id: ana, name: Ana, side: client }
milestones:
  - { id: past, due: 2026-07-16 }
  - { id: slipped, due: 2026-08-30, baseline: 2026-07-20 }
  - { id: fine, due: 2026-08-30 }
  - { id: done, due: 2026-01-30, status: done, actual: 2026-02-01 }
risks:
  - { id: r, title: R, probability: 5, impact: 5 }
  - { id: o, title: O, probability: 5, impact: 5, kind: opportunity }
  - { id: c, title: C, probability: 5, impact: 5, status: closed }
events:
  - { id: e, title: E, kind: meeting, when: 2026-07-17 }
  - { id: f, title: F, kind: meeting, when: 2026-07-16 }
feedback:
  - { id: q, from: ana, received: 2026-07-16, text: Q, kind: question }
  - { id: p, from: ana, received: 2026-07-17, text: P, kind: question }
`);
    const { late, high, overdue, today, unanswered } = digestOf(analysis);
    assert.deepEqual(
      { late, high, overdue, today, unanswered },
      { late: 2, high: 1, overdue: 1, today: 1, unanswered: 1 },
    );
  });

  it("is quiet about the samples' empty sections", () => {
    const { analysis } = contextOf("");
    assert.deepEqual(digestOf(analysis), {
      late: 0,
      high: 0,
      overdue: 0,
      today: 0,
      unanswered: 0,
      errors: 0,
      warnings: 0,
    });
  });
});
