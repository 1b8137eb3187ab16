import assert from "node:assert/strict";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import { planFrom, reportOf } from "./report-of.ts";

const head = "commplan: 1\nproject: { name: P, client: C }\n";

/** The states of a plan by their days, all but the last one earlier; the last is the plan at 15 May 2026. */
type Days = readonly (readonly [string, string])[];

function trendOf(days: Days, options: Parameters<typeof reportOf>[1] = {}) {
  const [, now = ""] = days.at(-1) ?? [];
  const states = days
    .slice(0, -1)
    .map(([date, text]) => ({ date, commit: date, plan: planFrom(head + text) }));
  const report = reportOf(head + now, { sections: ["trend"], history: { states }, ...options });
  const blocks = report.sections[0]?.blocks ?? [];
  const block = blocks.find(({ kind }) => kind === "chart");
  const chart = block?.kind === "chart" && block.chart.kind === "trend" ? block.chart : undefined;
  return { report, blocks, block, chart };
}

/** `label: on date, …; end move` of each line. */
function linesOf(days: Days, options: Parameters<typeof reportOf>[1] = {}): readonly string[] | undefined {
  return trendOf(days, options).chart?.lines.map(({ label, points, end, move, tone }) => {
    const path = points.map(({ on, date }) => `${on.slice(5)}>${date.slice(5)}`).join(" ");
    return `${label}: ${path} ${end} ${tone}${move && ` ${move}`}`;
  });
}

const milestone = (due: string, more = "") => `milestones: [{ id: m, title: Roof, due: ${due}${more} }]`;

describe("the milestone trend", () => {
  it("has for each milestone the date that was promised on each day", () =>
    assert.deepEqual(
      linesOf([
        ["2026-03-01", milestone("2026-06-01")],
        ["2026-04-01", milestone("2026-06-10")],
        ["2026-05-15", milestone("2026-06-20", ", baseline: 2026-06-01")],
      ]),
      ["Roof: 03-01>06-01 04-01>06-10 05-15>06-20 open severe +19 d"],
    ));

  it("ends a line where the milestone was reached, on the day it was, also where it was written down later", () =>
    assert.deepEqual(
      linesOf([
        ["2026-03-01", milestone("2026-04-01")],
        ["2026-04-10", milestone("2026-04-20")],
        ["2026-05-01", milestone("2026-04-20", ", status: done, actual: 2026-04-05")],
        ["2026-05-15", milestone("2026-04-20", ", status: done, actual: 2026-04-05")],
      ]),
      ["Roof: 03-01>04-01 04-05>04-05 reached good +4 d"],
    ));

  it("ends a line where the milestone was cancelled or went, and takes it up where it is opened again", () =>
    assert.deepEqual(
      linesOf([
        [
          "2026-03-01",
          "milestones: [{ id: a, due: 2026-06-01 }, { id: b, due: 2026-06-02 }, { id: c, due: 2026-06-03 }]",
        ],
        [
          "2026-04-01",
          "milestones: [{ id: a, due: 2026-06-01, status: cancelled }, { id: c, due: 2026-06-03, status: cancelled }]",
        ],
        [
          "2026-05-15",
          "milestones: [{ id: a, due: 2026-06-01, status: cancelled }, { id: c, due: 2026-06-04 }]",
        ],
      ]),
      [
        "a: 03-01>06-01 ended neutral",
        "b: 03-01>06-02 ended neutral",
        "c: 03-01>06-03 05-15>06-04 open neutral +1 d",
      ],
    ));

  it("has none that was reached before the first day, nor one without a date", () =>
    assert.deepEqual(
      trendOf([
        ["2026-03-01", milestone("2026-02-01", ", status: done, actual: 2026-02-01")],
        [
          "2026-05-15",
          `${milestone("2026-02-01", ", status: done, actual: 2026-02-01")}`.replace("]", ", { id: n }]"),
        ],
      ]).blocks,
      [{ kind: "text", content: ["Nothing this period."], look: "quiet" }],
    ));

  it("counts the plan once where a state is of the as-of date, and no state from after it", () =>
    assert.deepEqual(
      linesOf([
        ["2026-03-01", milestone("2026-06-01")],
        ["2026-05-15", milestone("2026-06-02")],
        ["2026-05-20", milestone("2026-06-03")],
        ["2026-05-15", milestone("2026-06-04")],
      ]),
      ["Roof: 03-01>06-01 05-15>06-04 open neutral +3 d"],
    ));

  it("draws the ten that moved most, and says so; the table has all", () => {
    const many = (moved: number) =>
      `milestones:\n${Array.from(
        { length: 60 },
        (_, index) =>
          `  - { id: m${index}, title: M${index}, due: 2026-${index < 30 ? "07" : "08"}-${String((index % 28) + 1 + (index > 55 ? moved : 0)).padStart(2, "0")} }`,
      ).join("\n")}`;
    const { chart, block, blocks } = trendOf([
      ["2026-03-01", many(0)],
      ["2026-05-15", many(1)],
    ]);
    assert.equal(chart?.lines.length, 10);
    assert.deepEqual(
      chart?.lines
        .filter(({ move }) => move !== "")
        .map(({ label }) => label)
        .sort(),
      ["M56", "M57", "M58", "M59"],
    );
    assert.ok(block?.kind === "chart");
    assert.match(
      block.description,
      /Milestones: 60, of them later than first recorded: 4.*The picture has the 10 that moved most/,
    );
    const table = blocks.find(({ kind }) => kind === "table");
    assert.ok(table?.kind === "table" && table.rows.length === 60);
  });

  it("says why there is none where the plan is known on one day only", () => {
    const one: Days = [["2026-05-15", milestone("2026-06-01")]];
    const said = (options: Parameters<typeof reportOf>[1]) => JSON.stringify(trendOf(one, options).blocks);
    assert.match(said({ history: { states: [], absence: "no-git" } }), /Git is not installed/);
    assert.match(said({ history: undefined }), /were not looked at/);
    assert.match(said({ history: { states: [] }, language: "zh-CN" }), /尚无存档/);
  });

  it("is told in words, in both languages", () => {
    const days: Days = [
      ["2026-03-01", milestone("2026-06-01", ", baseline: 2026-06-01")],
      ["2026-04-01", milestone("2026-06-10", ", baseline: 2026-06-01")],
      ["2026-05-15", milestone("2026-06-05", ", baseline: 2026-06-01")],
    ];
    const english = renderMarkdown(trendOf(days).report);
    assert.match(
      english,
      /on 3 days from 1 March 2026 to 15 May 2026. Milestones: 1, of them later than first recorded: 1/,
    );
    assert.match(
      english,
      /\| Roof \| 1 Jun 2026 \| 1 Jun 2026 \| 10 Jun 2026 \*\(1 April 2026\)\* 5 Jun 2026 \*\(15 May 2026\)\* \| 5 Jun 2026 \| \+4 d \|/,
    );
    assert.match(
      renderMarkdown(trendOf(days, { language: "zh-CN" }).report),
      /共 3 个日期.*1 个的承诺日期比首次记录推迟/,
    );
  });

  it("does not tell by its past what is kept from the readers now", () => {
    const days: Days = [
      ["2026-03-01", milestone("2026-06-01")],
      ["2026-05-15", milestone("2026-06-10", ", visibility: internal")],
    ];
    assert.doesNotMatch(JSON.stringify(trendOf(days).blocks), /Roof/);
    assert.match(JSON.stringify(trendOf(days, { visibility: "internal" }).blocks), /Roof/);
  });

  const hostile: readonly Days[] = [
    [
      ["0001-01-01", milestone("9999-12-31")],
      ["2026-05-15", milestone("0001-01-01", ", baseline: 9999-12-31")],
    ],
    [
      ["2026-05-14", milestone("2026-05-15")],
      ["2026-05-15", milestone("2026-05-15")],
    ],
    [
      ["2026-03-01", "milestones: ["],
      ["2026-05-15", milestone("2026-06-01")],
    ],
    [
      ["2026-03-01", "milestones: 7"],
      ["2026-05-15", "milestones: [{ id: m, title: '</svg><script>', due: 2026-06-01 }]"],
    ],
    [
      ["2026-03-01", milestone("2026-06-01", ", status: done")],
      ["2026-05-15", milestone("2026-02-30")],
    ],
    [
      ["2026-03-01", `milestones: [{ id: m, title: "👷\u202e${"屋面".repeat(5000)}", due: 2026-06-01 }]`],
      ["2026-05-15", ""],
    ],
    [
      ["2026-03-01", milestone("2026-06-01")],
      ["2026-05-15", "milestones: [{ id: m, due: 2026-06-01 }, { id: m, due: 2027-06-01 }]"],
    ],
  ];
  for (const days of hostile) {
    it(`is whole whatever the plan says: ${JSON.stringify(days).slice(0, 120)}`, () => {
      const html = renderHtml(trendOf(days).report);
      assert.doesNotMatch(html, /NaN|undefined|<script>/);
      assert.match(html, /<svg|record yet|Nothing/);
      assert.equal(html, renderHtml(trendOf(days).report));
    });
  }
});
