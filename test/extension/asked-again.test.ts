import assert from "node:assert/strict";
import { askedAgain } from "../../src/extension/import/asked-again.ts";
import { type KeptImport, keptFrom } from "../../src/extension/import/kept-import.ts";
import type { ReviewRequest } from "../../src/extension/import/review-import.ts";

const request = (more: object = {}): ReviewRequest =>
  ({ plan: "plan", source: { id: "source", title: "r.csv" }, ...more }) as unknown as ReviewRequest;
const kept: KeptImport = { plan: "plan", source: "source", title: "r.csv", left: [] };
const saveMap = { file: "file:///a.map.json", mayOverwrite: false };

describe("a page of an import that is open, and asked for again", () => {
  const said = { choice: { visibility: "team" } };
  for (const [what, before, now, hasAnswers, act] of [
    ["as it is", {}, {}, true, "read"],
    ["with a choice that says nothing", said, { choice: { section: undefined } }, true, "read"],
    ["with no word of how", said, {}, true, "read"],
    ["as the last time", said, said, true, "read"],
    ["for other readers", said, { choice: { visibility: "internal" } }, false, "begin"],
    ["for other readers, after answers", said, { choice: { visibility: "internal" } }, true, "ask"],
    ["without a row", {}, { leaveOut: [{ row: 2 }] }, false, "begin"],
    ["with a file for its mapping", {}, { saveMap }, true, "ask"],
  ] as const)
    it(`${act}s, where it is ${what}`, () => {
      const again = askedAgain({ request: request(before), kept, hasAnswers }, request(now));
      assert.equal(again.act, act);
      if (again.act !== "read") assert.deepEqual(again.request, request(now));
    });

  it("begins with what was said before, as far as nothing else is asked for, where it has slept", () => {
    const asleep = request({ source: { isAsleep: true }, saveMap });
    const awake = request({ choice: undefined });
    const left = [{ table: "", row: 3, print: "x" }];
    const mapping = { tables: [] };
    const again = askedAgain(
      { request: asleep, kept: { ...kept, mapping, choice: { visibility: "team" }, left }, hasAnswers: true },
      awake,
    );
    assert.ok(again.act === "begin");
    const { choice, source, saveMap: file } = again.request;
    assert.deepEqual(choice, { visibility: "team", mapping });
    assert.deepEqual([again.request.left, source, file], [left, awake.source, saveMap]);
    const other = askedAgain(
      { request: asleep, kept: { ...kept, choice: { visibility: "team" } }, hasAnswers: true },
      request({ choice: { visibility: "client" } }),
    );
    assert.deepEqual(other.act === "begin" && other.request.choice, { visibility: "client" });
  });
});

describe("what is kept of how a page was asked for", () => {
  it("is the rows to leave out, and the file of the mapping", () => {
    const state = {
      ...kept,
      leaveOut: [2, { row: 3 }, { table: "A", row: 4 }, { table: 1, row: 5 }, "x", null],
    };
    const read = keptFrom({ ...state, saveMap: saveMap.file });
    assert.deepEqual(read?.leaveOut, [{ row: 2 }, { row: 3 }, { table: "A", row: 4 }]);
    assert.equal(read?.saveMap, saveMap.file);
    assert.equal(keptFrom({ ...state, saveMap: 3 })?.saveMap, undefined);
  });
});
