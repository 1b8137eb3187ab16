import assert from "node:assert/strict";
import { bridge, reportOf, sectionText } from "./report-of.ts";

const small = "commplan: 1\nproject:\n  name: Shed\n  client: Ann\n";

/** What these say of an empty plan is news. */
const neverEmpty = ["cover", "trend", "since-last"];

describe("buildReport", () => {
  it("keeps the heading of an empty section and says so, in words that fit it", () => {
    for (const [language, words] of [
      ["en", ["Nothing this period.", "None to report.", "None recorded.", "None planned."]],
      ["zh-CN", ["本期未发生。", "无。", "未登记。", "暂无安排。"]],
    ] as const) {
      const empty = reportOf(small, { language }).sections.filter(({ id }) => !neverEmpty.includes(id));
      assert.ok(empty.length > 8);
      for (const { title, blocks } of empty) {
        assert.notEqual(title, "");
        const said = words.filter((text) => JSON.stringify(blocks).includes(text));
        assert.deepEqual(blocks, [{ kind: "text", content: said, look: "quiet" }]);
      }
    }
  });
  it("takes the sections of the definition, in its order", () =>
    assert.deepEqual(
      reportOf(bridge, { report: "two" }).sections.map(({ id }) => id),
      ["risks", "summary"],
    ));
  it("calls the period of a weekly or monthly report by its name", () => {
    const titles = (options: Parameters<typeof reportOf>[1]) => {
      const { sections } = reportOf(small, { language: "zh-CN", ...options });
      return sections.filter(({ id }) => id === "done" || id === "planned").map(({ title }) => title);
    };
    const week = { from: "2026-05-11", to: "2026-05-17" };
    const month = { from: "2026-05-01", to: "2026-05-31" };
    assert.deepEqual(titles({ profile: "weekly", ...week }), ["本周完成工作", "下周工作计划"]);
    assert.deepEqual(titles({ profile: "monthly", ...month }), ["本月完成工作", "下月工作计划"]);
    assert.deepEqual(titles({ profile: "weekly", ...month }), ["本期完成情况", "下期工作计划"]);
    assert.deepEqual(titles({ profile: "full", ...week }), ["本期完成情况", "下期工作计划"]);
  });
  it("speaks the language asked for, else the project's", () => {
    assert.equal(reportOf(bridge).title, "Mill Lane footbridge – Progress report");
    assert.equal(reportOf(bridge, { language: "zh-CN" }).title, "磨坊巷人行天桥——项目进展报告");
    assert.equal(reportOf(small.replace("project:", "project:\n  language: zh-CN")).language, "zh-CN");
  });
  it("is for the client unless said otherwise", () => {
    assert.equal(reportOf(bridge).meta.visibility, "client");
    assert.doesNotMatch(sectionText(reportOf(bridge), "risks"), /insolvency/);
    assert.match(sectionText(reportOf(bridge, { visibility: "internal" }), "risks"), /insolvency/);
  });
  it("leaves out who the readers do not see", () => {
    assert.doesNotMatch(JSON.stringify(reportOf(bridge)), /Mole|mole/);
    assert.match(JSON.stringify(reportOf(bridge, { visibility: "internal" })), /Lee Mole/);
  });
  it("says how many records cannot be read", () => {
    const broken = `${small}risks:\n  - id: R\n    title: "Open\n  - id: S\n    title: Fine\n    probability: 1\n    impact: 1\n`;
    assert.match(sectionText(reportOf(broken), "cover"), /cannot be read: \d/);
    assert.doesNotMatch(sectionText(reportOf(bridge), "cover"), /cannot be read/);
  });
  it("marks a late milestone and tells its cause", () => {
    const text = sectionText(reportOf(bridge), "milestones");
    assert.match(text, /"tone":"caution","text":"Late"/);
    assert.match(text, /Rock where sand was expected/);
    assert.match(text, /"Cancelled: ","Second stair"/);
  });
  it("uses the cadence of the phase", () =>
    assert.match(sectionText(reportOf(bridge), "communications"), /Fri 15 May 2026 09:00.*Site meeting/));
});
