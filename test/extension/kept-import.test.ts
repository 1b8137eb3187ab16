import assert from "node:assert/strict";
import { readSheets } from "../../src/exchange/read/index.ts";
import type { Reading, Sheet } from "../../src/exchange/sheet.ts";
import { keptFrom, keptImport } from "../../src/extension/import/kept-import.ts";
import { leftRows } from "../../src/extension/import/left-rows.ts";
import type { ReviewRequest } from "../../src/extension/import/review-import.ts";
import {
  emptyState,
  hasAnswers,
  type ReviewState,
  takeReading,
} from "../../src/extension/import/review-state.ts";

const table = `Key,Risk,Probability,Impact
R-1,First,4,3
R-2,Second,2,2
`;
const reading = (text: string): Reading => readSheets(new TextEncoder().encode(text));
const notRead: Reading = { problem: { en: "Not read yet.", "zh-CN": "尚未读取。" } };
const kept = { all: () => undefined, keep: () => undefined };

/** The plan and the source are known by their addresses alone. */
const request = (more: Partial<ReviewRequest> = {}): ReviewRequest =>
  ({
    ...{ plan: "file:///a.commplan.yaml", source: { id: "file:///r.csv", title: "r.csv" } },
    ...more,
  }) as unknown as ReviewRequest;

/** A page that is there, of what one kept; as far as the source is read by then. */
function pageOf(state: unknown, read: Reading | undefined) {
  const { mapping, choice, encoding, left, leaveOut, isAnswered } = keptFrom(state) ?? {};
  const back = request({ choice: { ...choice, mapping }, encoding, left, leaveOut, isAnswered });
  const page = emptyState(back);
  if (read) takeReading(page, read, back, kept);
  return {
    page,
    isAnswered: hasAnswers(page, back),
    state: JSON.parse(JSON.stringify(keptImport(page, back))) as unknown,
  };
}

/** What a person said: the second row is left out, and the first is no title. */
function said(): ReviewState {
  const state = emptyState();
  takeReading(state, reading(table), request(), kept);
  const [first] = state.mapping.tables;
  assert.ok(first);
  state.mapping = { tables: [{ ...first, columns: { ...first.columns, Impact: null } }] };
  state.isOwn = true;
  state.left.set("2", { table: first.table, row: 3 });
  return state;
}

describe("what a page of an import keeps", () => {
  const ways: Readonly<Record<string, readonly (Reading | undefined)[]>> = {
    "at once": [reading(table)],
    "though the window was loaded anew before its source was read": [undefined, reading(table)],
    "though its source could not be read the first time": [notRead, notRead, reading(table)],
  };
  for (const [name, readings] of Object.entries(ways))
    it(`is there again, ${name}`, () => {
      const before = said();
      let state: unknown = JSON.parse(JSON.stringify(keptImport(before, request())));
      let page: ReviewState | undefined;
      for (const one of readings) ({ page, state } = pageOf(state, one));
      assert.deepEqual(page?.mapping.tables, before.mapping.tables);
      assert.deepEqual([...(page?.left.values() ?? [])], [...before.left.values()]);
      assert.equal(page?.notice, undefined);
    });

  it("has who may see what is new, where whoever asked for the page said so", () => {
    for (const readings of [[reading(table)], [undefined, notRead, reading(table)]]) {
      const asked = request({ choice: { section: "risks", visibility: "internal" } });
      const before = emptyState(asked);
      if (readings.length === 1) takeReading(before, reading(table), asked, kept);
      let state: unknown = JSON.parse(JSON.stringify(keptImport(before, asked)));
      let page: ReviewState | undefined;
      for (const one of readings) ({ page, state } = pageOf(state, one));
      const [only] = page?.mapping.tables ?? [];
      assert.deepEqual([only?.section, only?.fixed?.["visibility"]], ["risks", "internal"]);
    }
  });

  it("has a visibility that was said on the page, whatever was asked for before", () => {
    const asked = request({ choice: { visibility: "internal" } });
    const before = emptyState(asked);
    takeReading(before, reading(table), asked, kept);
    const [first] = before.mapping.tables;
    assert.ok(first);
    before.mapping = { tables: [{ ...first, fixed: { visibility: "team" } }] };
    before.isOwn = true;
    const { page } = pageOf(JSON.parse(JSON.stringify(keptImport(before, asked))), reading(table));
    assert.deepEqual(page.mapping.tables[0]?.fixed, { visibility: "team" });
  });

  it("leaves out the rows that whoever asked for the page named, once they are read", () => {
    for (const readings of [[reading(table)], [undefined, notRead, reading(table)]]) {
      const asked = request({ leaveOut: [{ row: 3 }, { table: "Nowhere", row: 2 }] });
      const before = emptyState(asked);
      if (readings.length === 1) takeReading(before, reading(table), asked, kept);
      let state: unknown = JSON.parse(JSON.stringify(keptImport(before, asked)));
      let page: ReviewState | undefined;
      for (const one of readings) ({ page, state } = pageOf(state, one));
      assert.deepEqual(
        [...(page?.left.values() ?? [])].map(({ row }) => row),
        [3],
      );
    }
  });

  it("keeps a mapping that was loaded before the source could be read", () => {
    const state = emptyState();
    takeReading(state, notRead, request(), kept);
    const loaded = { tables: [{ table: "", section: "issues", columns: { Risk: "title" } }] } as const;
    Object.assign(state, { mapping: loaded, isOwn: true, isLoaded: true });
    takeReading(state, reading(table), request({ choice: { visibility: "team" } }), kept);
    assert.deepEqual(state.mapping, loaded);
  });

  it("has the letters that a person chose", () => {
    const state = emptyState();
    state.encoding = "gb18030";
    assert.equal(
      pageOf(JSON.parse(JSON.stringify(keptImport(state, request()))), undefined).page.encoding,
      "gb18030",
    );
  });

  it("tells that answers are in it, which would be lost where the page begins anew", () => {
    const state = said();
    state.left.clear();
    state.touched.add("a control");
    for (const readings of [[reading(table)], [undefined, notRead, reading(table)]]) {
      let kept: unknown = JSON.parse(JSON.stringify(keptImport(state, request())));
      for (const one of readings) {
        const back = pageOf(kept, one);
        assert.equal(back.isAnswered, true);
        kept = back.state;
      }
    }
    // What was asked for is no answer, and what was imported is not lost.
    const asked = request({ choice: { mapping: state.mapping } });
    assert.equal(
      pageOf(JSON.parse(JSON.stringify(keptImport(emptyState(asked), asked))), undefined).isAnswered,
      false,
    );
    state.done = { sentence: "Imported.", change: {} as never };
    assert.equal(hasAnswers(state, { isAnswered: true }), false);
  });

  it("leaves out what was left out when its source is read again, and says so where it cannot", () => {
    const state = said();
    takeReading(state, reading(table), request(), kept);
    assert.deepEqual(
      [...state.left.values()].map(({ row }) => row),
      [3],
    );
    assert.equal(state.notice, undefined);
    takeReading(state, reading(table.replace("Second", "Another")), request(), kept);
    assert.equal(state.left.size, 0);
    assert.ok(state.notice);
  });

  it("leaves no row out again where one of them says something else", () => {
    const state = JSON.parse(JSON.stringify(keptImport(said(), request()))) as unknown;
    const { page } = pageOf(state, reading(table.replace("Second", "Another")));
    assert.equal(page.left.size, 0);
    assert.ok(page.notice);
  });

  it("is nothing where an older version kept something else", () => {
    for (const state of [undefined, null, "x", {}, { plan: 1, source: "s", title: "t" }])
      assert.equal(keptFrom(state), undefined);
  });

  it("looks at each row as often for many that are left out as for few", () => {
    const looks = (count: number) => {
      let times = 0;
      const rows = Array.from({ length: 500 }, (_, at) => ({
        get number() {
          times += 1;
          return at;
        },
        cells: ["x"],
      }));
      const left = new Map(rows.slice(-count).map((_, at) => [`${at}`, { table: "t", row: 499 - at }]));
      const sheets = [{ name: "t", rows }] as unknown as readonly Sheet[];
      assert.equal(leftRows({ ...emptyState(), left, sheets }).length, count);
      return times;
    };
    assert.equal(looks(500), looks(5));
  });
});
