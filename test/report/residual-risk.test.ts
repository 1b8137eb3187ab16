import assert from "node:assert/strict";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { reportOf } from "./report-of.ts";

const head = "commplan: 1\nproject: { name: P, client: C }\n";

/** The picture of some risks `id probability impact residual-probability residual-impact`. */
function mapOf(...risks: readonly string[]) {
  const lines = risks.map((risk) => {
    const [id, probability, impact, p, i] = risk.split(" ");
    const residual = p === undefined ? "" : `, residual: { probability: ${p}, impact: ${i} }`;
    return `  - { id: ${id}, title: T, probability: ${probability}, impact: ${impact}${residual} }\n`;
  });
  const report = reportOf(`${head}risks:\n${lines.join("")}`, { sections: ["risks"] });
  const html = renderHtml(report);
  return {
    html,
    /** The arrows without that of the legend. */
    arrows: Math.max(0, (html.match(/<path d="M[^"]*L[^"]*L[^"]*Z"/g) ?? []).length - 1),
    brackets: [...html.matchAll(/>\(([^)<]*)\)</g)].map(([, ids]) => ids),
    description: /<desc[^>]*>([^<]*)/.exec(html)?.[1],
  };
}

describe("where risks are expected after the response", () => {
  it("has an arrow to the field, and who comes there in brackets", () => {
    const { arrows, brackets, description, html } = mapOf("A 5 5 2 3", "B 5 5 2 3", "C 4 4 2 3", "D 1 1");
    assert.deepEqual([arrows, brackets], [2, ["A, B, C"]]);
    assert.match(html, />\( \) Expected after the response</);
    assert.match(description ?? "", /Expected elsewhere after the response: 3\./);
  });
  it("has none where nothing changes or where it cannot be read", () => {
    for (const risk of ["A 3 3 3 3", "A 3 3", "A 3 3 9 9"]) {
      const { arrows, brackets, html } = mapOf(risk);
      assert.deepEqual([arrows, brackets], [0, []]);
      assert.doesNotMatch(html, /after the response/);
    }
  });
  it("has brackets alone where arrows would cover the map", () => {
    const many = Array.from(
      { length: 9 },
      (_, index) => `R${index} 5 ${(index % 5) + 1} 1 ${((index * 2 + (index > 4 ? 1 : 0)) % 5) + 1}`,
    );
    const few = mapOf(...many.slice(0, 3));
    const all = mapOf(...many);
    assert.deepEqual([few.arrows, all.arrows], [3, 0]);
    assert.equal(all.brackets.join(", ").split(", ").length, 9);
  });
});
