import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { curveOf } from "../../bench/curve.ts";
import { changeBetween } from "../../bench/text-change.ts";
import { parseXml } from "../support/strict-xml.ts";
import "../support/properties.ts";

describe("the soak", () => {
  it("sends changes that make the one text of the other", () => {
    const text = fc.array(fc.constantFrom("a", "b", "\n", "\r", "\r\n", "🙂")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const document = TextDocument.create("", "", 0, one);
        TextDocument.update(document, [changeBetween(one, other)], 1);
        assert.equal(document.getText(), other);
      }),
    );
  });

  it("draws a curve from nothing up, that is well-formed and holds every point", () => {
    const points = [
      { x: 0.2, y: 120 },
      { x: 15, y: 190 },
      { x: 30, y: 125 },
    ];
    const svg = curveOf({ title: "Memory", x: "minutes", y: "megabytes", points });
    parseXml(svg.trim());
    assert.equal(/points="([^"]+)"/.exec(svg)?.[1]?.split(" ").length, points.length);
    assert.match(svg, />0<\/text>/);
  });
});
