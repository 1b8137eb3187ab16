import assert from "node:assert/strict";
import { renderHtml } from "../../src/report/formats/html/render.ts";
import { withDate } from "../../src/report/formats/pdf/document-date.ts";
import { renderPdf } from "../../src/report/formats/pdf/render.ts";
import { bridge, reportOf } from "./report-of.ts";

const cases: readonly [string, string, string][] = [
  ["the dates of a document", dates("D:20261125225334+00'00'"), dates("D:20260515000000+00'00'")],
  ["in another zone", dates("D:20261125225334-07'30'"), dates("D:20260515000000-00'00'")],
  ["in UTC", dates("D:20261125225334Z"), dates("D:20260515000000Z")],
  ["not in a text", "/Title (/CreationDate \\(D:20261125225334\\))", ""],
  ["bytes of every kind", "\u0000\u0080\u009f\u00ff /ModDate (x)", ""],
];

function dates(value: string): string {
  return `<</Title <FEFF6865>\n/CreationDate (${value})\n/ModDate (${value})>>`;
}

describe("the date of a PDF", () => {
  for (const [name, given, expected] of cases) {
    it(name, () =>
      assert.equal(
        Buffer.from(withDate(Buffer.from(given, "latin1"), "2026-05-15")).toString("latin1"),
        expected || given,
      ),
    );
  }
});

describe("a PDF", () => {
  it("is the page as it is printed, with the day of the report", async () => {
    const pages: string[] = [];
    const print = async (html: string) => {
      pages.push(html);
      return Buffer.from(dates("D:20261125225334+00'00'"));
    };
    const pdf = await renderPdf(reportOf(bridge), { print });
    assert.match(Buffer.from(pdf).toString(), /CreationDate \(D:20260515000000/);
    assert.match(pages[0] ?? "", /^<!DOCTYPE html>.*Mill Lane footbridge/s);
  });
  it("is not made where nothing prints", () =>
    assert.rejects(() => renderPdf(reportOf(bridge), undefined), /prints/));
});

describe("the head over printed pages", () => {
  const head = (title: string, visibility: "client" | "internal") => {
    const text = `commplan: 1\nproject: { name: ${JSON.stringify(title)}, client: Ann }\n`;
    return /@page \{ @top-left.*/.exec(renderHtml(reportOf(text, { visibility })))?.[0] ?? "";
  };
  it("names the report, and the readers where they are not the client", () => {
    assert.match(head("桥", "client"), /@top-left \{ content: "桥 \\2013 {2}Progress report"; [^}]*\} \}$/);
    assert.match(head("桥", "internal"), /@top-right \{ content: "Internal"/);
  });
  it("is text, whatever the plan says", () => {
    for (const text of ['"; } * { display: none }', "</style><script>", "\\", "a\nb", "\u2028", "*/ /*"]) {
      const found = head(text, "client");
      const [, content = ""] = /content: "([^"]*)"/.exec(found) ?? [];
      assert.equal(found.match(/"/g)?.length, 2, found);
      assert.doesNotMatch(content.replace(/\\[0-9a-f]+ /g, ""), /[^\p{L}\p{M}\p{N} ]/u);
    }
    assert.ok(head("x".repeat(10_000), "client").length < 200);
  });
});
