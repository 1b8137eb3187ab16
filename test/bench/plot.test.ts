import assert from "node:assert/strict";
import { plotOf } from "../../bench/plot.ts";

describe("the benchmark's plot", () => {
  const plot = {
    title: "Cost & size",
    x: "lines",
    y: "ms",
    series: [
      {
        name: "ours",
        points: [
          { x: 700, y: 2 },
          { x: 7_000, y: 4.5 },
        ],
      },
      {
        name: "theirs",
        points: [
          { x: 700, y: 200 },
          { x: 7_000, y: 400 },
        ],
      },
    ],
    level: { y: 16.7, name: "one frame" },
  };

  it("draws each series from left to right, the lower the less it takes", () => {
    const lines = [...plotOf(plot).matchAll(/<polyline points="([^"]+)"/g)].map(([, points = ""]) =>
      points.split(" ").map((point) => point.split(",").map(Number)),
    );
    assert.equal(lines.length, 2);
    for (const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] of lines) assert.ok(x1 < x2 && y1 > y2);
    const [[[, ours = 0] = []] = [], [[, theirs = 0] = []] = []] = lines;
    assert.ok(ours > theirs);
  });

  it("says what it shows, as text and not as marks", () => {
    const svg = plotOf(plot);
    for (const words of ["Cost &amp; size", ">one frame<", ">4.5<", ">7,000<", ">ours<"])
      assert.ok(svg.includes(words), words);
    assert.equal(plotOf(plot), svg);
  });
});
