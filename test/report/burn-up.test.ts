import assert from "node:assert/strict";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import { reportOf } from "./report-of.ts";

const head = "commplan: 1\nproject: { name: P, client: C }\n";

function burnUpOf(text: string, options: Parameters<typeof reportOf>[1] = {}) {
  const report = reportOf(head + text, { sections: ["in-progress"], ...options });
  const block = report.sections[0]?.blocks.find(({ kind }) => kind === "chart");
  const chart = block?.kind === "chart" && block.chart.kind === "burn-up" ? block.chart : undefined;
  const stair = (steps: readonly { readonly on: string; readonly amount: number }[] = []) =>
    steps.map(({ on, amount }) => `${on.slice(5)} ${amount}`).join(", ");
  return { report, block, chart, planned: stair(chart?.planned), done: stair(chart?.done) };
}

const work = `work:
  - { id: a, title: A, due: 2026-05-01, status: done, completed: 2026-05-02 }
  - { id: b, title: B, due: 2026-05-01, status: done, completed: 2026-05-10 }
  - { id: c, title: C, due: 2026-05-12, status: blocked }
  - { id: d, title: D, due: 2026-06-01, completed: 2026-05-01 }
  - { id: e, title: E, due: 2026-06-02, status: cancelled }
  - { id: f, title: F }
`;

describe("the burn-up of the work", () => {
  it("counts what was to be done, and what was, by the day", () => {
    const { chart, planned, done } = burnUpOf(work);
    assert.deepEqual([planned, done, chart?.total], ["05-01 2, 05-12 3, 06-01 4", "05-02 1, 05-10 2", 4]);
    assert.deepEqual([chart?.from, chart?.to], ["2026-04-27", "2026-06-05"]);
  });

  it("is told in words, in both languages", () => {
    const { report, block } = burnUpOf(work);
    assert.ok(block?.kind === "chart");
    assert.equal(block.description, "Work done by the as-of date: 2; planned by then: 3; in all: 4.");
    assert.match(renderMarkdown(report), /\| May 2026 \| +3 \| +2 \|\n\| Jun 2026 \| +4 \| +\|/);
    assert.match(
      renderMarkdown(burnUpOf(work, { language: "zh-CN" }).report),
      /工作累计完成 2 项，应完成 3 项，共 4 项。/,
    );
  });

  it("counts what was done on a day that nobody wrote down", () => {
    const { block, done } = burnUpOf(work.replace(", completed: 2026-05-10", ""));
    assert.ok(block?.kind === "chart");
    assert.match(block.description, /Done without a date, so not in the picture: 1\.$/);
    assert.equal(done, "05-02 1");
  });

  it("has nothing of a future that is said to be done", () =>
    assert.equal(burnUpOf(work.replace("2026-05-10", "2026-05-16")).done, "05-02 1"));

  it("is of the milestones where there is little work, by weight where all have one", () => {
    const milestones = (weights: readonly string[]) =>
      `milestones:\n${weights
        .map(
          (weight, index) =>
            `  - { id: m${index}, due: 2026-06-0${index + 1}, baseline: 2026-05-0${index + 1}, status: done, actual: 2026-05-1${index}${weight} }`,
        )
        .join("\n")}\n`;
    const weighted = burnUpOf(milestones([", weight: 0.1", ", weight: 0.2", ", weight: 3", ", weight: 4"]));
    assert.equal(weighted.planned, "05-01 0.1, 05-02 0.3, 05-03 3.3, 05-04 7.3");
    assert.equal(weighted.done, "05-10 0.1, 05-11 0.3, 05-12 3.3, 05-13 7.3");
    assert.equal(
      burnUpOf(milestones(["", ", weight: 0.2", "", ""])).planned,
      "05-01 1, 05-02 2, 05-03 3, 05-04 4",
    );
  });

  const none: readonly (readonly [string, string, Parameters<typeof reportOf>[1]?])[] = [
    ["an empty plan", ""],
    ["too little to see", work.replace(/ {2}- \{ id: a.*\n/, "")],
    ["a short report", work, { profile: "highlight" }],
    ["what the readers do not see", work.replaceAll("title", "visibility: internal, title")],
  ];
  for (const [name, text, options] of none) {
    it(`there is none of ${name}`, () => assert.equal(burnUpOf(text, options).chart, undefined));
  }

  for (const text of [
    work.replaceAll("2026-05-01", "0001-01-01").replaceAll("2026-06-01", "9999-12-31"),
    work.replaceAll(/due: [\d-]+/g, "due: 2026-05-15"),
    work.replaceAll(/2026-05-..(?= })/g, "2026-02-30"),
    `work:\n${Array.from({ length: 900 }, (_, index) => `  - { id: w${index}, due: ${2000 + (index % 80)}-05-01 }`).join("\n")}`,
  ]) {
    it(`is whole whatever the plan says: ${text.slice(0, 90)}`, () =>
      assert.doesNotMatch(renderHtml(burnUpOf(text).report), /NaN|undefined/));
  }
});
