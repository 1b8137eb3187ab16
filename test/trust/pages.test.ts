import assert from "node:assert/strict";
import { buildReport } from "../../src/report/build.ts";
import { renderOverviewPage } from "../../src/report/formats/html/overview.ts";
import { renderHtml, renderPreview } from "../../src/report/formats/html/render.ts";
import { planOf } from "../plan/facts/plan-of.ts";

const plan = planOf({
  project: { name: "<script>alert(1)</script>", client: '"><img src=x onerror=alert(1)>' },
  risks: [{ id: "R", title: "</style><script>alert(1)</script>", probability: 5, impact: 5 }],
});
const report = buildReport(plan, { asOf: "2026-05-15" });
const settings = { nonce: "once", script: "vscode-resource:/dist/page.js" };
const pages = {
  "the preview": renderPreview(report, settings),
  "the overview": renderOverviewPage({ language: "en", project: "<script>x</script>" }, settings),
};

describe("the pages of the extension", () => {
  for (const [name, html] of Object.entries(pages)) {
    it(`allow nothing but what carries the nonce: ${name}`, () => {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
      const rules = new Map(
        policy.split(";").map((rule) => {
          const [kind = "", ...sources] = rule.trim().split(/\s+/);
          return [kind, sources] as const;
        }),
      );
      assert.deepEqual(rules.get("default-src"), ["'none'"]);
      assert.deepEqual(rules.get("script-src"), ["'nonce-once'"]);
      assert.deepEqual(rules.get("style-src"), ["'nonce-once'"]);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      assert.equal(scripts.length, 1);
      for (const tag of scripts) assert.match(tag, /nonce="once"/);
      for (const [tag] of html.matchAll(/<style\b[^>]*>/g)) assert.match(tag, /nonce="once"/);
      assert.doesNotMatch(html, /<[a-z][^>]*\s(?:on\w+|style)=/i);
    });
  }

  it("run no script at all once they are a file", () => {
    const html = renderHtml(report);
    assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/);
    assert.doesNotMatch(html, /<script\b/);
  });
});
