import assert from "node:assert/strict";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import { reportOf } from "./report-of.ts";

const head =
  "commplan: 1\nproject: { name: P, client: C }\nstakeholders: [{ id: amy, name: Amy, side: client }]\n";

function clocksOf(text: string, options: Parameters<typeof reportOf>[1] = {}) {
  const report = reportOf(head + text, { sections: ["feedback"], ...options });
  const block = report.sections[0]?.blocks.find(({ kind }) => kind === "chart");
  const chart = block?.kind === "chart" && block.chart.kind === "clocks" ? block.chart : undefined;
  const rows = chart?.rows.map(({ label, bars }) =>
    [label, ...bars.map((bar) => (bar ? `${bar.state} ${bar.text} ${bar.share?.toFixed(2)}` : "–"))].join(
      "; ",
    ),
  );
  return { report, block, chart, rows };
}

/** The as-of date is Friday, 15 May 2026; one working day to acknowledge, three to answer, fifteen to resolve. */
function feedback(id: string, received: string, more = ""): string {
  return `  - { id: ${id}, from: amy, text: T, kind: question, received: ${received}${more} }\n`;
}

describe("the clocks of the feedback", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "what is open runs",
      feedback("F", "2026-05-15"),
      "F T; running 0 d 0.00; running 0 d 0.00; running 0 d 0.00",
    ],
    [
      "what is open and late is overdue",
      feedback("F", "2026-05-08"),
      "F T; overdue 7 d 5.00; overdue 7 d 1.67; running 7 d 0.33",
    ],
    [
      "what was done in time, and what was not, by the days that it took",
      feedback("F", "2026-05-04", ", acknowledged: 2026-05-05, answered: 2026-05-11, status: answered"),
      "F T; met 1 d 1.00; missed 7 d 1.67; running 11 d 0.60",
    ],
    [
      "a later moment stops the clocks before it",
      feedback("F", "2026-05-04", ", resolved: 2026-05-06, status: closed"),
      "F T; missed 2 d 2.00; met 2 d 0.67; met 2 d 0.13",
    ],
    [
      "what was done without a day is not judged",
      feedback("F", "2026-05-04", ", status: acknowledged"),
      "F T; undated done, day not given undefined; overdue 11 d 3.00; running 11 d 0.60",
    ],
    [
      "the day to answer by goes before the policy",
      feedback("F", "2026-05-04", ", acknowledged: 2026-05-04, respond-by: 2026-05-20"),
      "F T; met 0 d 0.00; running 11 d 0.69; running 11 d 0.60",
    ],
    [
      "praise is only acknowledged",
      feedback("F", "2026-05-14").replace("question", "praise"),
      "F T; running 1 d 1.00; –; –",
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(clocksOf(`feedback:\n${text}`).rows, [expected]));
  }

  it("is told in words, in both languages", () => {
    const text = `feedback:\n${feedback("F", "2026-05-08", ", acknowledged: 2026-05-08")}`;
    const { report, block } = clocksOf(text);
    assert.ok(block?.kind === "chart");
    assert.match(block.description, /Kept: 1; missed: 0; still running: 1; running and overdue: 1\.$/);
    assert.match(
      renderMarkdown(report),
      /\| F +\| ● in time \*0 d\* +\| ■ open, overdue \*7 d\* +\| ○ open, in time \*7 d\* +\|/,
    );
    assert.match(renderMarkdown(clocksOf(text, { language: "zh-CN" }).report), /■ 未办，已逾期 \*7 天\*/);
  });

  it("of many has those that are late, and says so", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      feedback(`F${index}`, index < 5 ? "2026-04-01" : "2026-05-15"),
    );
    const { rows, block } = clocksOf(`feedback:\n${many.join("")}`);
    assert.equal(rows?.length, 15);
    assert.equal(rows?.filter((row) => row.includes("overdue")).length, 5);
    assert.ok(block?.kind === "chart");
    assert.match(block.description, /The picture has 15 of 60, what is late first\.$/);
  });

  const none: readonly (readonly [string, string, Parameters<typeof reportOf>[1]?])[] = [
    ["no feedback", ""],
    ["a short report", `feedback:\n${feedback("F", "2026-05-08")}`, { profile: "highlight" }],
    ["a day that is none", `feedback:\n${feedback("F", "2026-02-30")}`],
    [
      "times that cannot be read",
      `policy: { response: { default: { acknowledge: 1, answer: 2, resolve: x } } }\nfeedback:\n${feedback("F", "2026-05-08")}`,
    ],
    ["what the readers do not see", `feedback:\n${feedback("F", "2026-05-08", ", visibility: team")}`],
  ];
  for (const [name, text, options] of none) {
    it(`there is none of ${name}`, () => assert.equal(clocksOf(text, options).chart, undefined));
  }

  for (const text of [
    feedback("F", "2026-05-16"),
    feedback("F", "0001-01-01"),
    feedback("F", "2026-05-08", ", answered: 2026-04-01"),
    feedback("F", "2026-05-08").replace("text: T", "text: '</svg><script>'"),
    feedback("F", "2026-05-08").replace("text: T", `text: "👷🏽‍♀️\u202e${"屋面".repeat(5000)}"`),
    feedback("F", "2026-05-08").replace("id: F,", ""),
  ]) {
    it(`is whole whatever the plan says: ${text.slice(0, 90)}`, () =>
      assert.doesNotMatch(renderHtml(clocksOf(`feedback:\n${text}`).report), /NaN|undefined|<script>/));
  }
});
