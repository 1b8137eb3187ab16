import assert from "node:assert/strict";
import type { CalendarCell } from "../../src/report/chart-kinds.ts";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import { reportOf } from "./report-of.ts";

const head = `commplan: 1
project: { name: P, client: C, start: 2026-04-13 }
stakeholders: [{ id: amy, name: Amy, side: client }]
`;

/** A letter for each week: Held, eXtra, Missed, Planned, in this order; a dot for nothing. */
function letters(cells: readonly CalendarCell[]): string {
  return cells
    .map(({ held, extra, missed, planned }) => {
      const all = "H".repeat(held) + "X".repeat(extra) + "M".repeat(missed) + "P".repeat(planned);
      return all === "" ? "." : all;
    })
    .join(" ");
}

/** As of Friday, 15 May 2026; the first week begins on 13 April, the last on 8 June. */
function calendarOf(text: string, options: Parameters<typeof reportOf>[1] = {}) {
  const report = reportOf(head + text, { sections: ["communications"], ...options });
  const block = report.sections[0]?.blocks.find(({ kind }) => kind === "chart");
  const chart = block?.kind === "chart" && block.chart.kind === "contact-calendar" ? block.chart : undefined;
  const rows = chart?.rows.map(({ label, cells }) => `${label}: ${letters(cells)}`);
  const weeks = chart?.weeks
    .map(({ contacts, time }) => `${contacts ?? "-"}${time === "now" ? "!" : ""}`)
    .join(" ");
  return { report, block, chart, rows, weeks };
}

const call = (cadence: string, more = "") =>
  `communications: [{ id: call, title: Call, audience: [amy], cadence: ${cadence}${more} }]\n`;

function log(...entries: readonly string[]): string {
  const lines = entries.map((entry) => `  - { date: ${entry.replace(" ", ", ")} }\n`);
  return `log:\n${lines.join("")}`;
}

const of = (date: string, more = "") => `${date} of: call${more}`;

describe("the calendar of contacts", () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      "what was held, what is not on record, and what is to come",
      call("weekly on tue") + log(of("2026-04-14"), of("2026-04-21"), of("2026-05-12")),
      ["Call: H H M M H P P P P"],
      "1 1 0 0 1! - - - -",
    ],
    [
      "a contact counts for the date nearest to it, also of the next week",
      call("weekly on fri") + log(of("2026-04-20")),
      ["Call: H M M M P P P P P"],
      "0 1 0 0 0! - - - -",
    ],
    [
      "of a date there is one contact, others come in addition",
      call("weekly on tue") + log(of("2026-04-14"), of("2026-04-15"), of("2026-04-16")),
      ["Call: HXX M M M M P P P P"],
      "3 0 0 0 0! - - - -",
    ],
    [
      "today is not over",
      call("weekly on fri") + log(of("2026-04-17")),
      ["Call: H M M M P P P P P"],
      "1 0 0 0 0! - - - -",
    ],
    [
      "what has no rhythm is held, not in addition",
      call("on-event") + log(of("2026-04-14"), of("2026-04-15")),
      ["Call: HH . . . . . . . ."],
      "2 0 0 0 0! - - - -",
    ],
    [
      "reports that were issued, and contacts of no communication",
      `${call("monthly on the 1st", ", report: r")}reports: [{ id: r, title: R, issued: [{ period: { from: 2026-04-01, to: 2026-04-30 }, date: 2026-05-01 }] }]\n${log("2026-05-06 title: Chat")}`,
      ["Call: . . H . . . . P .", "Other contacts: . . . H . . . . ."],
      "0 0 1 1 0! - - - -",
    ],
    [
      "some of a week",
      call("daily") + log(of("2026-05-04"), of("2026-05-05")),
      ["Call: MMMMM MMMMM MMMMM HHMMM MMMMP PPPPP PPPPP PPPPP PPPPP"],
      "0 0 0 2 0! - - - -",
    ],
  ];
  for (const [name, text, rows, weeks] of cases) {
    it(name, () => {
      const found = calendarOf(text);
      assert.deepEqual([found.rows, found.weeks], [rows, weeks]);
    });
  }

  it("of a contact that is kept from the readers says neither that it was held nor that it was not", () => {
    const text = call("weekly on tue") + log(of("2026-04-14"), of("2026-04-21", ", visibility: team"));
    assert.deepEqual(calendarOf(text).rows, ["Call: H . M M M P P P P"]);
    assert.deepEqual(calendarOf(text, { visibility: "team" }).rows, ["Call: H H M M M P P P P"]);
  });

  it("is told in words, in both languages", () => {
    const text = call("weekly on tue") + log(of("2026-04-14"), of("2026-04-21"), of("2026-05-12"));
    const { report, block } = calendarOf(text);
    assert.ok(block?.kind === "chart");
    assert.equal(
      block.description,
      "Contacts by week from 13 April 2026 to 14 June 2026. Held: 3; planned, but not on record: 2; weeks without any contact on record: 2.",
    );
    assert.match(renderMarkdown(report), /\| 27 Apr 2026 +\| +0 \| +0 \| +1 \| +0 \|/);
    assert.match(
      renderMarkdown(calendarOf(text, { language: "zh-CN" }).report),
      /已进行 3 次，计划内无记录 2 次，无任何沟通记录的周 2 个。/,
    );
  });

  it("hatches a week without contact", () => {
    const html = renderHtml(calendarOf(call("weekly on tue") + log(of("2026-04-14"))).report);
    assert.match(html, />Week without contact</);
    const all = log(of("2026-04-14"), of("2026-04-21"), of("2026-04-28"), of("2026-05-05"));
    assert.doesNotMatch(renderHtml(calendarOf(call("weekly on tue") + all).report), />Week without contact</);
  });

  it("has at most 26 weeks and 14 rows", () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `  - { id: c${index}, title: C${index}, cadence: weekly }\n`,
    );
    const text = `communications:\n${many.join("")}${log("2026-04-14 of: c1")}`;
    const { chart, block } = calendarOf(text, { from: "2020-01-01", to: "2030-12-31" });
    assert.deepEqual([chart?.weeks.length, chart?.rows.length], [11, 14]);
    assert.ok(block?.kind === "chart");
    assert.match(block.description, /The picture has the 14 busiest of 40\.$/);
  });

  const none: readonly (readonly [string, string, Parameters<typeof reportOf>[1]?])[] = [
    ["an empty plan", ""],
    ["a plan without records: everything would seem to be missing", call("weekly on tue")],
    ["a short report", call("weekly on tue") + log(of("2026-04-14")), { profile: "brief" }],
    ["what the readers do not see", call("weekly", ", visibility: team") + log(of("2026-04-14"))],
  ];
  for (const [name, text, options] of none) {
    it(`there is none of ${name}`, () => assert.equal(calendarOf(text, options).chart, undefined));
  }

  for (const text of [
    call("daily", ", start: 0001-01-01") + log(of("0001-01-01"), of("9999-12-31"), of("2026-02-30")),
    call("weekly").replace("Call", "'</svg><script>'") + log(of("2026-05-01")),
    call("weekly").replace("Call", `"👷🏽‍♀️\u202e${"例会".repeat(5000)}"`) + log(of("2026-05-01")),
    call("RRULE:FREQ=DAILY;COUNT=3") + log(of("2026-05-01")),
    call("never") + log("2026-05-01 of: [x]"),
  ]) {
    it(`is whole whatever the plan says: ${text.slice(0, 90)}`, () =>
      assert.doesNotMatch(renderHtml(calendarOf(text).report), /NaN|undefined|<script>/));
  }
});
