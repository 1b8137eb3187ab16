import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { addToKeyList, type NewItems } from "../../src/plan/edit/key-list.ts";
import { applyEdits } from "../support/apply.ts";
import { lineDifferences } from "../support/line-differences.ts";

const one: NewItems = [
  [
    ["period", "{ from: 2026-03-01, to: 2026-03-31 }"],
    ["date", "2026-04-01"],
  ],
];
const two: NewItems = [
  ...one,
  [
    ["period", "{ from: 2026-03-01, to: 2026-03-31 }"],
    ["date", "2026-04-02"],
  ],
];
const head = "commplan: 1\nproject: { name: A, client: B }\n";

/** The lines that come and go, and what the list then holds, as the reader reads it; `refused` where there is no edit. */
function added(reports: string, items: NewItems = one): readonly string[] | "refused" {
  const text = (reports.includes("\r\n") ? head.replaceAll("\n", "\r\n") : head) + reports;
  const edit = addToKeyList(analyze(text, { asOf: "2026-04-02" }).source, ["reports", 0], "issued", items);
  if (edit === undefined) return "refused";
  const after = applyEdits(text, [edit]);
  const { plan, findings } = analyze(after, { asOf: "2026-04-02" });
  assert.deepEqual(
    findings.filter(({ severity }) => severity === "error").map(({ message }) => message.en),
    [],
    after,
  );
  const issued = plan.reports[0]?.issued ?? [];
  assert.deepEqual(
    issued.slice(-items.length).map(({ date }) => date),
    items.map((entries) => entries.find(([key]) => key === "date")?.[1]),
    after,
  );
  assert.ok(
    !after.replaceAll("\r\n", "").includes("\r") && (!text.includes("\r\n") || !/[^\r]\n/.test(after)),
  );
  return lineDifferences(text, after).map(({ sign, line }) => `${sign} ${line.replace("\r", "")}`);
}

const cases: readonly (readonly [string, string, readonly string[] | "refused", NewItems?])[] = [
  [
    "a list of mappings in braces",
    `reports:
  - id: m
    title: M
    issued: # from the start
      - { period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-02 } # sent
    x-own: 1
`,
    ["+       - period: { from: 2026-03-01, to: 2026-03-31 }", "+         date: 2026-04-01"],
  ],
  [
    "a list at the column of its key, under a text of several lines",
    `reports:
- id: m
  title: M
  issued:
  - date: 2026-03-02
    period:
      from: 2026-02-01
      to: 2026-02-28
    x-why: |
      Sent.
      Twice.

# The end.
`,
    ["+   - period: { from: 2026-03-01, to: 2026-03-31 }", "+     date: 2026-04-01"],
  ],
  [
    "an empty key with a comment",
    "reports:\n  - id: m\n    title: M\n    issued: # none yet\n    visibility: client\n",
    ["+       - period: { from: 2026-03-01, to: 2026-03-31 }", "+         date: 2026-04-01"],
  ],
  [
    "no key",
    "reports:\n  - id: m\n    title: M # the monthly one\n    period: monthly\n    # why\n    tags: [a]\n",
    ["+     issued:", "+       - period: { from: 2026-03-01, to: 2026-03-31 }", "+         date: 2026-04-01"],
  ],
  [
    "no key, at the very end of the text",
    "reports:\n  - id: m\n    title: M",
    ["+     issued:", "+       - period: { from: 2026-03-01, to: 2026-03-31 }", "+         date: 2026-04-01"],
  ],
  [
    "empty brackets",
    "reports:\n  - id: m\n    title: M\n    issued: [] # none yet\n",
    [
      "-     issued: [] # none yet",
      "+     issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-01 }] # none yet",
    ],
  ],
  [
    "a record in braces",
    "reports:\n  - { id: m, title: M, period: monthly, tags: [a] }\n",
    [
      "-   - { id: m, title: M, period: monthly, tags: [a] }",
      "+   - { id: m, title: M, period: monthly, issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-01 }], tags: [a] }",
    ],
  ],
  [
    "a record in braces with an empty key",
    "reports:\n  - { id: m, title: M, issued: }\n",
    [
      "-   - { id: m, title: M, issued: }",
      "+   - { id: m, title: M, issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-01 }] }",
    ],
  ],
  [
    "a list in brackets over several lines",
    "reports:\n  - id: m\n    title: M\n    issued: [\n      { period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-02 }\n    ]\n",
    [
      "-       { period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-02 }",
      "+       { period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-02 }, { period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-01 }",
    ],
  ],
  [
    "JSON",
    'reports: [{ "id": "m", "title": "M" }]\n',
    [
      '- reports: [{ "id": "m", "title": "M" }]',
      '+ reports: [{ "id": "m", "title": "M", "issued": [{ "period": { "from": "2026-03-01", "to": "2026-03-31" }, "date": "2026-04-01" }] }]',
    ],
  ],
  [
    "CRLF",
    "reports:\r\n  - id: m\r\n    title: M\r\n    issued:\r\n",
    ["+       - period: { from: 2026-03-01, to: 2026-03-31 }", "+         date: 2026-04-01"],
  ],
  [
    "two at once",
    "reports:\n  - id: m\n    title: M\n    issued:\n      - { period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-02 }\n",
    [
      "+       - period: { from: 2026-03-01, to: 2026-03-31 }",
      "+         date: 2026-04-01",
      "+       - period: { from: 2026-03-01, to: 2026-03-31 }",
      "+         date: 2026-04-02",
    ],
    two,
  ],
  [
    "two at once in empty brackets",
    "reports:\n  - { id: m, title: M, issued: [] }\n",
    [
      "-   - { id: m, title: M, issued: [] }",
      "+   - { id: m, title: M, issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-01 }, { period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-02 }] }",
    ],
    two,
  ],
  ["an alias", "x-a: &a []\nreports:\n  - id: m\n    title: M\n    issued: *a\n", "refused"],
  ["a merge", "x-a: &a { issued: [] }\nreports:\n  - id: m\n    title: M\n    <<: *a\n", "refused"],
  ["a record that others repeat", "reports:\n  - &a { id: m, title: M }\n  - { <<: *a, id: n }\n", "refused"],
  ["something that is no list", "reports:\n  - { id: m, title: M, issued: yesterday }\n", "refused"],
];

describe("adding to a list under a key", () => {
  for (const [name, reports, want, items] of cases) {
    it(`knows ${name}`, () => {
      assert.deepEqual(added(reports, items), want);
    });
  }
});
