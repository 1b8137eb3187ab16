import assert from "node:assert/strict";
import { risksView } from "../../../src/extension/views/risks.ts";
import type { Language } from "../../../src/plan/words.ts";
import { planInView } from "./plan-in-view.ts";

function nodesOf(risks: readonly string[], language: Language = "en", policy = "") {
  const lines = risks.map((risk) => `  - { ${risk} }\n`);
  return risksView.nodes(planInView(`${policy}risks:\n${lines.join("")}`), language);
}

describe("the risks view", () => {
  it("puts the worst first, then what occurred, then what is closed", () => {
    const nodes = nodesOf([
      "id: closed, probability: 5, impact: 5, status: closed",
      "id: unknown, probability: 9, impact: 5",
      "id: low, probability: 1, impact: 1",
      "id: critical, probability: 5, impact: 4",
      "id: high, probability: 4, impact: 3",
      "id: higher, probability: 4, impact: 4, status: monitoring",
      "id: occurred, probability: 5, impact: 5, status: occurred",
    ]);
    assert.deepEqual(
      nodes.map(({ label, description }) => `${label}: ${description}`),
      [
        "critical: Critical · 5 × 4",
        "higher: High · 4 × 4 · Monitoring",
        "high: High · 4 × 3",
        "low: Low · 1 × 1",
        "unknown: Level unknown",
        "occurred: Critical · 5 × 5 · Occurred",
        "closed: Critical · 5 × 5 · Closed",
      ],
    );
  });

  it("gives each level and state an icon of its own shape", () => {
    const names = nodesOf([
      "id: a, probability: 5, impact: 5",
      "id: b, probability: 4, impact: 4",
      "id: c, probability: 3, impact: 3",
      "id: d, probability: 1, impact: 1",
      "id: e, probability: 5, impact: 5, status: occurred",
      "id: f, probability: 5, impact: 5, status: closed",
      "id: g",
    ]).map(({ icon }) => icon.name);
    assert.equal(new Set(names).size, names.length);
  });

  it("shows the labels of the policy's scale", () => {
    const policy = "policy: { risk: { scale: [低, 中, 高] } }\n";
    const [node] = nodesOf(["id: a, title: 汛期, probability: 高, impact: 3"], "zh-CN", policy);
    assert.equal(node?.description, "严重 · 高 × 高");
    assert.equal(node?.sentence, "风险“汛期”：等级严重，未关闭。");
  });

  it("says that a risk is an opportunity", () => {
    const [node] = nodesOf(["id: a, title: Early, kind: opportunity, probability: 3, impact: 3"]);
    assert.equal(node?.description, "Medium · 3 × 3 · Opportunity");
    assert.equal(node?.sentence, "Opportunity Early: level Medium, Open.");
  });

  it("counts what is high and open in a summary", () => {
    const plan = planInView(
      "risks:\n  - { id: a, probability: 5, impact: 5 }\n  - { id: b, probability: 1, impact: 1 }\n  - { id: c, status: closed }\n",
    );
    assert.equal(risksView.summary(plan, "en"), "1 high, 2 open of 3");
    assert.equal(risksView.summary(plan, "zh-CN"), "高风险1项，未关闭2/3");
  });
});
