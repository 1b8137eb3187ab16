import assert from "node:assert/strict";
import { emf } from "../../src/report/charts/emf/index.ts";
import { type Attributes, type Element, element } from "../../src/report/element.ts";
import { wordsOfMetafile } from "../support/docx-file.ts";

describe("a picture as a metafile", () => {
  it("says of itself how long it is and how large", () => {
    const bytes = emf(svg(element("rect", { x: 1, y: 2, width: 3, height: 4, fill: "#ff0000" })));
    const view = new DataView(bytes.buffer);
    assert.equal(bytes.length, view.getUint32(48, true));
    assert.equal(recordsOf(bytes).length, view.getUint32(52, true));
    // 200 × 100 pixels of 1/96 inch, in hundredths of a millimetre.
    assert.deepEqual([view.getInt32(32, true), view.getInt32(36, true)], [5292, 2646]);
  });

  const shapes: readonly (readonly [string, Element, string])[] = [
    ["a rectangle", element("rect", { x: 1, y: 2, width: 3, height: 4 }), "1,2 4,2 4,6 1,6"],
    ["a polygon", element("polygon", { points: "0,0 10,0 10,5.5" }), "0,0 10,0 10,5.5"],
    ["a path of lines", element("path", { d: "M1 1h4v2H1Z" }), "1,1 5,1 5,3 1,3"],
    ["a path of relative lines", element("path", { d: "m1,1 2,0 0,2z" }), "1,1 3,1 3,3"],
    ["a path of two parts", element("path", { d: "M0,0L1,0L1,1ZM5,5L6,5L6,6Z" }), "0,0 1,0 1,1|5,5 6,5 6,6"],
    ["an exponent", element("path", { d: "M1e1 0L2e1,0L20,1" }), "10,0 20,0 20,1"],
    [
      "a moved one",
      element("g", { transform: "translate(10 20)" }, element("rect", { width: 1, height: 1 })),
      "10,20 11,20 11,21 10,21",
    ],
    [
      "a turned one",
      element("g", { transform: "rotate(90)" }, element("rect", { width: 2, height: 1 })),
      "0,0 0,2 -1,2 -1,0",
    ],
    [
      "a scaled one",
      element("g", { transform: "scale(2) translate(1,1)" }, element("rect", { width: 1, height: 1 })),
      "2,2 4,2 4,4 2,4",
    ],
  ];
  for (const [name, shape, expected] of shapes) {
    it(`draws ${name}`, () => assert.deepEqual(pointsOf(emf(svg(shape)), 8), [expected]));
  }

  it("draws a circle and an arc round", () => {
    const circle = element("circle", { cx: 50, cy: 50, r: 10 });
    const arc = element("path", { d: "M60,50A10,10,0,1,1,40,50A10 10 0 1 1 60 50" });
    for (const shape of [circle, arc]) {
      const [points = ""] = pointsOf(emf(svg(shape)), 8);
      for (const point of points.split(" ")) {
        const [x = 0, y = 0] = point.split(",").map(Number);
        assert.ok(Math.abs(Math.hypot(x - 50, y - 50) - 10) < 0.1, point);
      }
      assert.ok(points.split(" ").length >= 32);
    }
  });

  it("draws a dashed line as its dashes", () => {
    const line = element("line", {
      x1: 0,
      x2: 10,
      y1: 0,
      y2: 0,
      stroke: "#000000",
      "stroke-dasharray": "2 3",
    });
    assert.deepEqual(pointsOf(emf(svg(line)), 7), ["0,0 2,0|5,0 7,0"]);
  });

  it("puts a text where its anchor says, each script in its face", () => {
    const label = (anchor: string) =>
      emf(svg(element("text", { x: 100, y: 50, "text-anchor": anchor, "font-size": 10 }, "R-1 风险")));
    assert.equal(wordsOfMetafile(label("start")), "R-1 \n风险");
    // R, hyphen, 1 and space are 722, 333, 556 and 278 thousandths of an em.
    assert.deepEqual(placesOf(label("start")), [100, 118.9]);
    assert.deepEqual(placesOf(label("end")), [61.1, 80]);
    assert.deepEqual(placesOf(label("middle")), [80.55, 99.45]);
  });

  it("goes on with a span where the text before it ends, unless it names its place", () => {
    const spans = (attributes: Attributes) =>
      emf(
        svg(element("text", { x: 10, y: 20, "font-size": 10 }, "1", element("tspan", attributes, "2"), "3")),
      );
    // A digit is 556 thousandths of an em.
    assert.deepEqual(placesOf(spans({ dx: 7, "font-weight": 600 })), [10, 22.55, 28.1]);
    assert.deepEqual(placesOf(spans({ x: 50 })), [10, 50, 55.55]);
  });

  it("leaves out what is not seen and what it does not know", () => {
    const picture = svg(
      element("title", {}, "Title"),
      element("defs", {}, element("pattern", { id: "p" }, element("rect", { width: 9, height: 9 }))),
      element("rect", { width: 5, height: 5, fill: "none" }),
      element("rect", { width: 5, height: 5, fill: "url(#p)" }),
      element("unknown", { width: 5 }),
    );
    assert.deepEqual(pointsOf(emf(picture), 8), []);
    assert.equal(wordsOfMetafile(emf(picture)), "");
  });

  it("takes any text", () => {
    for (const text of ["", "\ud800", "\u202ex", "😀", "\u0000", "x".repeat(10_000)]) {
      const bytes = emf(svg(element("text", { x: 1, y: 1 }, text), element("path", { d: text })));
      assert.equal(recordsOf(bytes).at(-1)?.type, 14);
    }
  });
});

function svg(...children: readonly Element[]): Element {
  return element("svg", { width: 200, height: 100, fill: "#112233" }, ...children);
}

interface MetafileRecord {
  readonly type: number;
  readonly data: DataView;
}

function recordsOf(bytes: Uint8Array): readonly MetafileRecord[] {
  const records: MetafileRecord[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    records.push({
      type: view.getUint32(at, true),
      data: new DataView(bytes.buffer, bytes.byteOffset + at, size),
    });
    at += size;
  }
  return records;
}

/** The points of the polygons (8) or lines (7), in pixels; parts of one shape are parted by a bar. */
function pointsOf(bytes: Uint8Array, type: number): readonly string[] {
  return recordsOf(bytes)
    .filter((record) => record.type === type)
    .map(({ data }) => {
      const parts = data.getUint32(24, true);
      let at = 32 + parts * 4;
      return Array.from({ length: parts }, (_, part) => {
        const count = data.getUint32(32 + part * 4, true);
        return Array.from({ length: count }, () => {
          at += 8;
          return `${data.getInt32(at - 8, true) / 20},${data.getInt32(at - 4, true) / 20}`;
        }).join(" ");
      }).join("|");
    });
}

/** Where the texts begin, in pixels from the left. */
function placesOf(bytes: Uint8Array): readonly number[] {
  return recordsOf(bytes)
    .filter(({ type }) => type === 84)
    .map(({ data }) => data.getInt32(36, true) / 20);
}
