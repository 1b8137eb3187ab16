import assert from "node:assert/strict";
import { accentOf, isColour } from "../../src/report/accent.ts";
import { colours } from "../../src/report/charts/palette.ts";

describe("the accent of a report", () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    [undefined, colours.accent],
    ["red", colours.accent],
    ["#fff;} body{display:none}", colours.accent],
    ["#123456", "#123456"],
    ["#C8102E", "#c8102e"],
  ];
  for (const [given, shown] of cases) {
    it(`${given} is shown as ${shown}`, () => assert.equal(accentOf({ accent: given }), shown));
  }
  it("is dark enough to be read, whatever the client's colour is", () => {
    for (const given of ["#ffffff", "#ffff00", "#00ff00", "#ff8800", "#00aaff", "#808080"]) {
      const shown = accentOf({ accent: given });
      assert.ok(isColour(shown));
      assert.notEqual(shown, given);
      assert.ok(shown < given, `${given} became darker: ${shown}`);
    }
  });
});
