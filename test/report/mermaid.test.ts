import assert from "node:assert/strict";
import type { ReportOptions } from "../../src/report/build.ts";
import { renderMermaid } from "../../src/report/formats/mermaid/render.ts";
import { mermaidText } from "../../src/report/formats/mermaid/text.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { reportOf } from "./report-of.ts";

const head = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";

/** The chart of a plan at 15 May 2026, without the lines that are the same in all. */
function chartOf(plan: string, options: Partial<ReportOptions> = {}): readonly string[] {
  const text = renderMermaid(reportOf(head + plan, { ...options, sections: ["gantt"] }));
  assert.equal(text.at(-1), "\n");
  const lines = text.slice(0, -1).split("\n");
  assert.deepEqual(lines.slice(0, 1), ["gantt"]);
  assert.deepEqual(lines.slice(3, 7), [
    "    dateFormat YYYY-MM-DD",
    "    axisFormat %Y-%m-%d",
    "    inclusiveEndDates",
    "    todayMarker off",
  ]);
  return [lines[1], ...lines.slice(7)].map((line = "") => line.slice(4));
}

describe("a chart in Mermaid", () => {
  it("tells baseline and forecast, what is late, held up and given up, phase by phase", () => {
    const plan = `phases:
  - { id: piles, name: "Piles: east", start: 2026-01-01, end: 2026-06-01 }
  - { id: roof, name: Roof }
milestones:
  - { id: M-1, title: Piles, phase: piles, baseline: 2026-04-01, due: 2026-04-01, actual: 2026-04-01, status: done }
  - { id: M-2, title: Caps, phase: piles, baseline: 2026-04-10, due: 2026-05-01, actual: 2026-04-13, status: done }
  - { id: M-3, title: Deck, baseline: 2026-05-01, due: 2026-06-20, status: in-progress }
  - { id: M-4, title: Lamps, due: 2026-07-01, status: cancelled }
  - { id: M-5, title: Signs }
work:
  - { id: W-1, title: Drill, milestone: M-1, start: 2026-03-01, due: 2026-03-20, completed: 2026-03-25, status: done }
  - { id: W-2, title: Cast, milestone: M-2, start: 2026-05-01, due: 2026-05-30, status: in-progress }
  - { id: W-3, title: Weld, due: 2026-05-10, status: blocked, blocked-by: Crane }
  - { id: W-4, title: Paint, start: 2026-06-01 }
  - { id: W-5, title: Sweep }
`;
    assert.deepEqual(chartOf(plan), [
      "title Bridge – as of 15 May 2026, 2 without a date not shown",
      "section Piles#58; east",
      "Drill :done, 2026-03-01, 2026-03-25",
      "Piles :done, milestone, 2026-04-01, 0d",
      "Caps (baseline) :milestone, 2026-04-10, 0d",
      "Caps (done 3 days late) :done, milestone, 2026-04-13, 0d",
      "Cast :active, 2026-05-01, 2026-05-30",
      "section In no phase",
      "Deck (baseline) :milestone, 2026-05-01, 0d",
      "Weld (blocked, overdue) :crit, 2026-05-10, 2026-05-10",
      "Paint :2026-06-01, 2026-06-01",
      "Deck (in 36 days, 50 days behind the baseline) :active, crit, milestone, 2026-06-20, 0d",
      "Lamps (cancelled) :milestone, 2026-07-01, 0d",
    ]);
  });

  it("names no phase that its readers do not see", () => {
    const plan = `phases:
  - { id: secret, name: Sale, visibility: internal }
milestones:
  - { id: M-1, title: Piles, phase: secret, due: 2026-06-01 }
  - { id: M-2, title: Claim, due: 2026-06-01, visibility: team }
`;
    assert.deepEqual(chartOf(plan).slice(1), [
      "section Milestones and work",
      "Piles :milestone, 2026-06-01, 0d",
    ]);
    const internal = chartOf(plan, { visibility: "internal", language: "zh-CN" });
    assert.deepEqual(internal.slice(1), [
      "section Sale",
      "Piles :milestone, 2026-06-01, 0d",
      "section 未归入阶段",
      "Claim :milestone, 2026-06-01, 0d",
    ]);
  });

  it("has what is late and what is near, of more than can be drawn, and says what it leaves out", () => {
    const near = Array.from({ length: 400 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 5, 1 + index)).toISOString().slice(0, 10);
      return `  - { id: M-${index}, title: Milestone ${index}, due: ${day} }\n`;
    });
    const late = "  - { id: M-late, title: Old, due: 2020-01-01 }\n";
    const lines = chartOf(`milestones:\n${near.join("")}${late}`);
    assert.equal(lines[0], "title Bridge – as of 15 May 2026, 101 further away not shown");
    assert.equal(lines.length, 302);
    assert.match(lines[2] ?? "", /^Old \(.* late\) :crit, milestone, 2020-01-01, 0d$/);
    assert.ok(lines.join("\n").length < 40_000, "programs take 50,000 characters");
  });

  it("is a chart without rows of a plan without dates", () => {
    assert.deepEqual(chartOf(""), ["title Bridge – as of 15 May 2026"]);
  });

  const words = [
    "title: x",
    "Section 5",
    "dateFormat",
    "2026-05-01 handover",
    "click here",
    "--- x",
    "%%{init}%%",
  ];
  for (const text of [...hostileTexts, ...words]) {
    it(`has ${JSON.stringify(text.slice(0, 30))} as a label`, () => {
      const plan = `milestones:\n  - { id: M-1, title: ${JSON.stringify(text)}, due: 2026-06-01 }\n`;
      const [, , label = "", ...more] = chartOf(plan);
      assert.deepEqual(more, []);
      const [, shown = ""] = /^(.+) :milestone, 2026-06-01, 0d$/.exec(label) ?? [];
      // No mark is left that the language gives a meaning to, but those of its codes.
      assert.doesNotMatch(shown.replace(/#\d+;/g, ""), /[#;:%<>&"'`{}\\]|[\u0000-\u001f]/);
      assert.doesNotMatch(shown, /^(?:title|section|dateFormat|click|\d{4}-|-{3})/i);
    });
  }

  it("writes a text so that it can be read again", () => {
    for (const text of [...hostileTexts, ...words]) {
      const read = mermaidText(text).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      assert.equal(read, text.replace(/\s+/gu, " ").trim());
    }
  });
});
