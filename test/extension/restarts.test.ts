import assert from "node:assert/strict";
import { mayRestart } from "../../src/extension/restarts.ts";

const minute = 60_000;

describe("mayRestart", () => {
  const cases: readonly (readonly [string, readonly number[], boolean])[] = [
    ["a first death", [5], true],
    ["four in a row", [1, 2, 3, 4], true],
    ["five in a row", [1, 2, 3, 4, 5], false],
    ["five over an hour", [0, 15 * minute, 30 * minute, 45 * minute, 60 * minute], true],
  ];
  for (const [name, deaths, expected] of cases) {
    it(`${expected ? "starts again" : "stays down"} after ${name}`, () => {
      assert.equal(mayRestart(deaths), expected);
    });
  }
});
