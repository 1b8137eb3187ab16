import assert from "node:assert/strict";
import fc from "fast-check";
import { severityOf, stepOf, usualTypes } from "../../src/connect/choice.ts";
import { dayIn, momentIn } from "../../src/connect/days.ts";
import { textOfHtml } from "../../src/connect/html-text.ts";
import { createPingcodeClient } from "../../src/connect/pingcode/client.ts";
import { pullPingcode, usualPingcodeChoice } from "../../src/connect/pingcode/pull.ts";
import { lineOf, linesOf, webAddressOf } from "../../src/connect/read.ts";
import { createWorktileClient } from "../../src/connect/worktile/client.ts";
import { pullWorktile, usualWorktileChoice } from "../../src/connect/worktile/pull.ts";
import { textOfRich } from "../../src/connect/worktile/rich-text.ts";
import { parseMoment } from "../../src/plan/time/moment.ts";
import { runs } from "../support/properties.ts";
import { testHost } from "./stand-in.ts";

const at = (text: string): number => Date.parse(text) / 1000;

describe("what comes from other tools", () => {
  const days: readonly (readonly [unknown, string | undefined])[] = [
    [at("2026-06-30T23:59:59+08:00"), "2026-06-30"],
    [at("2026-06-30T00:00:00+08:00"), "2026-06-30"],
    [at("2026-06-30T00:00:00+08:00") * 1000, "2026-06-30"],
    ...[0, -1, null, undefined, "1790000000", Number.NaN, 1e300, {}, []].map(
      (value) => [value, undefined] as const,
    ),
  ];
  for (const [value, day] of days) {
    it(`is the day ${day} for ${String(value)}`, () => assert.equal(dayIn(value, "Asia/Shanghai"), day));
  }

  it("is a moment in the plan's zone, also where that is none", () => {
    const value = at("2026-06-01T16:20:59+08:00");
    assert.equal(momentIn(value, "Asia/Shanghai"), "2026-06-01 16:20");
    assert.equal(momentIn(value, "UTC"), "2026-06-01 08:20");
    assert.equal(momentIn(value, "Nowhere/At_All"), "2026-06-01 08:20");
    fc.assert(
      fc.property(fc.double(), (any) => {
        const moment = momentIn(any, "America/New_York");
        assert.ok(moment === undefined || parseMoment(moment) !== undefined);
      }),
    );
  });

  const html: readonly (readonly [string, string])[] = [
    ["<p>One</p><p>two &amp; &lt;b&gt; &#39;&#x1F600;&nbsp;</p>", "One\ntwo & <b> '😀 \n"],
    ["a<script>alert(1)</script><style>p{}</style><!-- <b> -->b", "ab"],
    ["<svg><text>no</text></svg>yes<iframe src=x>no</iframe>", "yes"],
    ["1 < 2 and a<b", "1 < 2 and a"],
    ["&amp;lt;script&amp;gt; &unknown; &#55296;&#9999999;", "&lt;script&gt; &unknown; "],
    ["<script>never closed", ""],
    ["<!-- never closed", ""],
  ];
  for (const [given, text] of html) {
    it(`is text for ${given}`, () => assert.equal(textOfHtml(given), text));
  }

  it("is text however large or broken it is", () => {
    for (const unit of ["<", "<p", "<p>", "<script>", "</", "&#1;", "<!--", "&", "\uD800<"]) {
      assert.ok(textOfHtml(unit.repeat(100_000)).length <= 500_000, unit);
    }
  });

  const rich: readonly (readonly [unknown, string | undefined])[] = [
    ["plain **text**", "plain **text**"],
    ["[@u1|Li Na], see [1] and [a|b]", "@Li Na, see [1] and [a|b]"],
    [
      '[{"type":"paragraph","children":[{"text":"a"},{"type":"mention","name":"Li"}]},{"children":[{"text":"b"}]}]',
      "a@Li\nb",
    ],
    ["[{broken", "[{broken"],
    ["[1, 2]", "[1, 2]"],
    [[{ text: "x", children: "none" }, null, 7], "x"],
    [undefined, undefined],
    [" \u0000 ", undefined],
    [`[{"children":${'[{"children":'.repeat(3000)}[]${"}]".repeat(3000)}}]`, undefined],
  ];
  for (const [given, text] of rich) {
    it(`is text for the blocks ${JSON.stringify(given)?.slice(0, 60)}`, () =>
      assert.equal(textOfRich(given), text));
  }

  it("is on one line, or on several, and never without an end", () => {
    assert.equal(lineOf(" a\n\tb\u0000\u2028c "), "a b c");
    assert.equal(linesOf("a \r\n\n\n\n b"), "a\n\nb");
    assert.equal([...(lineOf("😀".repeat(5000)) ?? "")].length, 300);
    // A character may be many units: what is not looked at is told as left out all the same.
    for (const character of ["क्षि", "👩‍👩‍👧‍👦", "e\u0301\u0302\u0303"])
      assert.match(lineOf(character.repeat(5000)) ?? "", /…$/);
    assert.equal(lineOf({}), undefined);
    assert.equal(lineOf(7), "7");
  });

  it("is an address of the web alone", () => {
    for (const no of [
      "javascript:alert(1)",
      "//x",
      "https://a:b@c",
      "https://a b",
      "data:,x",
      "",
      null,
      `https://${"x".repeat(3000)}`,
    ]) {
      assert.equal(webAddressOf(no), undefined, String(no).slice(0, 30));
    }
    assert.equal(webAddressOf('https://a.cn/"><script>'), "https://a.cn/%22%3E%3Cscript%3E");
  });

  it("is rated by words that are known, and by no others", () => {
    const steps = ["高", " 很低 ", "HIGH", "4", "８", "8", "0", "enormous", "constructor", undefined];
    assert.deepEqual(
      steps.map((level) => stepOf(level, usualTypes)),
      ["4", "1", "4", "4", ...Array(6).fill(undefined)],
    );
    const severities = ["严重", "BLOCKER", "toString", "", undefined].map(severityOf);
    assert.deepEqual(severities, ["high", "critical", undefined, undefined, undefined]);
  });

  // Not over HTTP, for the sake of the number of cases: anything that JSON can say, where rows are due.
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        "p1",
        "P",
        null,
        true,
        0,
        1,
        1_790_000_000,
        "in_progress",
        "\uD800",
        "\u202E\u0000",
        "__proto__",
        "x".repeat(5000),
      ),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          ..."id _id identifier title name type state task_state task_type project project_id product end_at due date value properties html_url description assignee display_name uid group options text stage stages values items".split(
            " ",
          ),
        ),
        tie("value"),
        { maxKeys: 8 },
      ),
    ),
  })).value;

  it("may be anything: records are texts, and what fails says so", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 4 }), async (junk) => {
        const rows = [{ id: "p1", _id: "p1", identifier: "P", name: "P" }, ...junk];
        const own = rows.map((row) =>
          typeof row === "object" && row !== null && !Array.isArray(row)
            ? { project: { id: "p1" }, product: { id: "p1" }, project_id: "p1", ...row }
            : row,
        );
        const body = JSON.stringify({ values: own, items: own, total: own.length, has_more: false });
        const host = testHost({ fetch: async () => new Response(body) });
        const choice = {
          milestones: ["milestone", "stage", "sprint", "release"] as const,
          product: "p1",
          probability: "value",
          impact: "text",
        };
        const pulls = [
          () =>
            pullPingcode(createPingcodeClient({ credentials: { token: "t" }, generation: "C" }, host), "p1", {
              ...usualPingcodeChoice,
              ...choice,
            }),
          () =>
            pullWorktile(createWorktileClient({ credentials: { token: "t" } }, host), "p1", {
              ...usualWorktileChoice,
              feedback: ["P"],
            }),
        ];
        for (const pull of pulls) {
          const ended = await pull().catch((error: Error) => error);
          if (!(ended instanceof Error)) taken += ended.records.length;
          if (ended instanceof Error) assert.equal(ended.name, "ConnectError", String(ended.stack));
          else assert.doesNotMatch(JSON.stringify(ended), /\\u0000|\\ud800|undefined|\[object/i);
        }
      }),
      { numRuns: runs(150) },
    );
    assert.ok(taken > 500, String(taken));
  });
});
