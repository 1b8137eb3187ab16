import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createDocuments } from "../../src/server/documents.ts";
import { noSettings, readSettings, type Settings } from "../../src/server/settings.ts";
import { plan } from "../language/plan.ts";

const uri = "file:///plans/harbour.commplan.yaml";

/** Open documents in a world whose clock stands where it is put; what they publish, as `version at as-of date`. */
function world() {
  const published: string[] = [];
  const waiting: (() => void)[] = [];
  const waits: number[] = [];
  let clock = Date.parse("2026-03-02T12:00:00Z");
  let tick = 0;
  let settings: Settings = noSettings;
  const plans = createDocuments({
    runtime: {
      now: () => {
        clock += tick;
        return new Date(clock);
      },
      later: (action, milliseconds) => {
        waiting.push(action);
        waits.push(milliseconds);
        return () => waiting.splice(waiting.indexOf(action), 1);
      },
    },
    settings: () => settings,
    encoding: () => "utf-16",
    publish: ({ version, analysis }) => void published.push(`${version} at ${analysis.asOf}`),
  });
  const text = TextDocument.create(uri, "commplan", 1, plan);
  return {
    plans,
    published,
    waiting,
    /** How many milliseconds each was to wait. */
    waits,
    /** Lets all happen that waits. */
    settle: () => {
      while (waiting.length > 0) waiting.shift()?.();
    },
    text,
    type: (version: number) => {
      TextDocument.update(
        text,
        [{ range: { start: text.positionAt(0), end: text.positionAt(0) }, text: "#\n" }],
        version,
      );
      plans.changed(uri);
    },
    setClock: (time: string) => {
      clock = Date.parse(time);
    },
    /** How many milliseconds pass between two looks at the clock. */
    setTick: (milliseconds: number) => {
      tick = milliseconds;
    },
    set: (value: unknown) => {
      settings = readSettings(value);
    },
  };
}

describe("open documents", () => {
  it("are analysed once a version, and told of when nothing else waits", () => {
    const { plans, published, settle, text, type } = world();
    plans.opened(text);
    plans.changed(uri);
    const first = plans.get(uri);
    assert.equal(plans.get(uri), first);
    assert.equal(first?.analysis.isChecked, false);
    assert.deepEqual(published, []);
    settle();
    assert.equal(plans.get(uri), first);
    type(2);
    plans.get(uri);
    settle();
    assert.deepEqual(published, ["1 at 2026-03-02", "2 at 2026-03-02"]);
  });

  it("follow an editor that never counts its versions on", () => {
    const { plans, published, settle, text, type } = world();
    plans.opened(text);
    plans.changed(uri);
    settle();
    type(1);
    assert.match(plans.get(uri)?.analysis.source.text ?? "", /^#\n/);
    settle();
    assert.deepEqual(published, ["1 at 2026-03-02", "1 at 2026-03-02"]);
  });

  it("say nothing of a version that somebody has typed over", () => {
    const { plans, published, waiting, settle, text, type } = world();
    plans.opened(text);
    plans.changed(uri);
    for (const version of [2, 3, 4]) {
      type(version);
      assert.equal(plans.get(uri)?.version, version);
    }
    assert.equal(waiting.length, 1);
    settle();
    assert.deepEqual(published, ["4 at 2026-03-02"]);
  });

  it("are judged anew at the first question after midnight", () => {
    const { plans, published, settle, text, setClock } = world();
    plans.opened(text);
    for (const time of ["2026-03-02T12:00:00Z", "2026-03-02T23:59:59Z", "2026-03-03T00:00:00Z"]) {
      setClock(time);
      plans.get(uri);
      plans.get(uri);
      settle();
    }
    assert.deepEqual(published, ["1 at 2026-03-02", "1 at 2026-03-03"]);
  });

  it("keep the as-of date of the settings over midnight, and follow it", () => {
    const { plans, published, settle, text, setClock, set } = world();
    set({ asOf: "2026-01-05" });
    plans.opened(text);
    plans.get(uri);
    settle();
    setClock("2026-03-03T00:00:00Z");
    plans.get(uri);
    settle();
    set({ asOf: " 2026-02-30 " });
    plans.get(uri);
    settle();
    assert.deepEqual(published, ["1 at 2026-01-05", "1 at 2026-03-03"]);
  });

  it("wait for a pause in the typing where an analysis is slow", () => {
    const { plans, published, waits, settle, text, type, setTick } = world();
    plans.opened(text);
    setTick(200);
    plans.changed(uri);
    settle();
    type(2);
    settle();
    for (const version of [3, 4]) type(version);
    assert.deepEqual(published, ["1 at 2026-03-02", "2 at 2026-03-02"]);
    assert.deepEqual(waits, [0, 0, 500, 500]);
    settle();
    assert.deepEqual(published, ["1 at 2026-03-02", "2 at 2026-03-02", "4 at 2026-03-02"]);
  });

  it("are forgotten when they are closed", () => {
    const { plans, published, waiting, text, type } = world();
    plans.opened(text);
    for (const version of [2, 3]) type(version);
    assert.equal(waiting.length, 1);
    plans.closed(uri);
    assert.deepEqual(waiting, []);
    assert.equal(plans.get(uri), undefined);
    plans.changed(uri);
    assert.deepEqual(published, []);
  });
});

describe("settings", () => {
  it("that do not fit count as not set", () => {
    for (const value of [
      undefined,
      null,
      7,
      "x",
      [],
      { asOf: 7, language: 7, rules: 7 },
      { asOf: "soon", language: "", rules: { a: "x" } },
      { inlayHints: 7, codeLens: "no" },
      { inlayHints: { names: 0, dates: "false", other: false } },
    ]) {
      assert.deepEqual(readSettings(value), noSettings);
    }
    assert.deepEqual(
      readSettings({ asOf: "2026-03-02", language: "zh-CN", rules: { "ref-unused": "off", b: "error" } }),
      {
        asOf: "2026-03-02",
        language: "zh-CN",
        rules: { "ref-unused": "off", b: "error" },
        inlayHints: ["names", "dates", "levels", "next"],
        codeLens: true,
      },
    );
    const off = readSettings({ inlayHints: { names: false, next: false, dates: true }, codeLens: false });
    assert.deepEqual(off, { ...noSettings, inlayHints: ["dates", "levels"], codeLens: false });
  });
});
