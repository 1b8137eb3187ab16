import assert from "node:assert/strict";
import { risksView } from "../../../src/language/sidebar/views/risks.ts";
import { contextOf, onlyRow, tree } from "./tree-of.ts";

const register = `
risks:
  - { id: closed, probability: 5, impact: 5, status: closed }
  - { id: unknown, probability: 9, impact: 5 }
  - { id: low, probability: 1, impact: 1, category: money }
  - { id: critical, probability: 5, impact: 4, residual: { probability: 2, impact: 3 }, due: 2026-07-20 }
  - { id: high, probability: 4, impact: 3, raised: 2026-07-01, visibility: team }
  - { id: higher, probability: 4, impact: 4, status: monitoring, raised: 2026-07-01 }
  - { id: occurred, probability: 5, impact: 5, status: occurred }
issues:
  - { id: leak, title: Leak, severity: high, owner: li, due: 2026-07-16 }
  - { id: solved, title: Solved, status: resolved }
decisions:
  - { id: colour, title: Colour, needed-by: 2026-07-24, by: [ana] }
  - { id: made, title: Made, status: decided }
log:
  - { date: 2026-07-02, title: Call, covers: [higher] }
`;

describe("the risks view", () => {
  it("puts the worst first, with issues and decisions beside them", () => {
    assert.deepEqual(tree(risksView, register), [
      "Critical | 1",
      "  critical | Critical · 5 × 4 · → Medium · response in 3 days · client not told",
      "High | 2",
      "  higher | High · 4 × 4 · Monitoring · client told",
      "  high | High · 4 × 3 · withheld from the client",
      "Low | 1",
      "  low | Low · 1 × 1",
      "Level unknown | 1",
      "  unknown | Level unknown",
      "Occurred | 1",
      "Closed | 1",
      "Issues | 1",
      "  Leak | High · Open · 1 day late · client not told",
      "Decisions needed | 1",
      "  Colour | Needed · ana · 24 Jul · in 7 days",
    ]);
  });

  it("groups by status, owner, category and milestone", () => {
    const heads = (group: string) =>
      tree(risksView, register, { group }).filter((line) => !line.startsWith(" "));
    assert.deepEqual(heads("status").slice(0, 4), [
      "Open | 4",
      "Monitoring | 1",
      "Occurred | 1",
      "Closed | 1",
    ]);
    assert.deepEqual(heads("owner").slice(0, 1), ["Nobody | 7"]);
    assert.deepEqual(heads("category").slice(0, 2), ["money | 1", "No category | 6"]);
    assert.deepEqual(heads("milestone").slice(0, 1), ["No milestone | 7"]);
  });

  it("leaves out what is over when asked", () => {
    const lines = tree(risksView, register, { group: "none", openOnly: true }).join("\n");
    assert.doesNotMatch(lines, /Closed|Occurred/);
  });

  it("gives each level and state an icon of its own shape", () => {
    const names = [
      "probability: 5, impact: 5",
      "probability: 4, impact: 4",
      "probability: 3, impact: 3",
      "probability: 1, impact: 1",
      "probability: 5, impact: 5, status: occurred",
      "probability: 5, impact: 5, status: closed",
      "title: T",
    ].map((risk) => onlyRow(risksView, `risks:\n  - { id: a, ${risk} }\n`).icon.name);
    assert.equal(new Set(names).size, names.length);
  });

  it("shows the labels of the policy's scale", () => {
    const row = onlyRow(
      risksView,
      "policy: { risk: { scale: [低, 中, 高] } }\nrisks:\n  - { id: a, title: 汛期, probability: 高, impact: 3 }\n",
      "zh-CN",
    );
    assert.equal(row.description, "严重 · 高 × 高 · 未告知客户");
    assert.equal(row.sentence, "风险“汛期”：等级严重，未关闭，未告知客户。");
  });

  it("says that a risk is an opportunity", () => {
    const row = onlyRow(
      risksView,
      "risks:\n  - { id: a, title: Early, kind: opportunity, probability: 5, impact: 5 }\n",
    );
    assert.equal(row.description, "Critical · 5 × 5 · Opportunity");
    assert.equal(row.sentence, "Opportunity Early: level Critical, Open.");
  });

  it("counts what is high and open in a summary", () => {
    assert.equal(risksView.summary(contextOf(register)), "3 high or critical, 5 open of 7");
    assert.equal(risksView.summary(contextOf(register, "zh-CN")), "高及严重风险3项，未关闭5/7");
  });
});
