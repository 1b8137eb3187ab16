import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import type { Severity } from "../../src/plan/finding.ts";
import { applyEdits } from "../support/apply.ts";

interface Case {
  readonly policy: readonly string[];
  /** What the reader's own settings say. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly work?: readonly string[];
}

const overdue = "  - { id: w, title: W, due: 2026-07-10 }";
const excused = "- { rule: work-overdue, record: w, reason: Agreed, until: 2026-07-31 }";

function textOf({ policy, work = [overdue] }: Case): string {
  return [
    "commplan: 1",
    "project: { name: A, client: B }",
    ...(policy.length > 0 ? ["policy:", ...policy.map((line) => `  ${line}`)] : []),
    "work:",
    ...work,
    "",
  ].join("\n");
}

/** The rules that speak on 2026-07-15, with their severities. */
function found(given: Case): string {
  const { findings } = analyze(textOf(given), { asOf: "2026-07-15", rules: given.rules ?? {} });
  return findings.map(({ rule, severity }) => `${rule} ${severity}`).join(", ");
}

const cases: readonly [string, Case, string][] = [
  ["leaves a rule its own severity", { policy: [] }, "work-overdue warning"],
  ["gives it the plan's", { policy: ["rules: { work-overdue: error }"] }, "work-overdue error"],
  ["turns it off", { policy: ['rules: { work-overdue: "off" }'] }, ""],
  ["gives it the reader's", { policy: [], rules: { "work-overdue": "hint" } }, "work-overdue hint"],
  [
    "puts the plan's before the reader's",
    { policy: ["rules: { work-overdue: error }"], rules: { "work-overdue": "off" } },
    "work-overdue error",
  ],
  ["excuses by an exception", { policy: ["exceptions:", excused] }, ""],
  [
    "says which exception excuses nothing",
    { policy: ["exceptions:", excused], work: ["  - { id: w, title: W, due: 2026-07-20 }"] },
    "exception-unused warning",
  ],
  [
    "says so of a rule that the plan itself turns off",
    { policy: ['rules: { work-overdue: "off" }', "exceptions:", excused] },
    "exception-unused warning",
  ],
  [
    "does not say so of one that the reader turns off",
    { policy: ["exceptions:", excused], rules: { "work-overdue": "off" } },
    "",
  ],
  [
    "does not say so of a record that cannot be read",
    {
      policy: ["exceptions:", excused],
      work: ["  - { id: w, title: W, due: 2026-07-10, owner: [ }", "actions: []"],
    },
    "syntax error",
  ],
  [
    "gives the rules about exceptions severities, too",
    {
      policy: ["rules: { exception-unused: info }", "exceptions:", excused],
      work: ["  - { id: w, title: W, due: 2026-07-20 }"],
    },
    "exception-unused info",
  ],
  [
    "excuses a useless exception by another, which is then of use",
    {
      policy: [
        "exceptions:",
        excused,
        "- { rule: exception-unused, reason: It comes back every month, until: 2026-07-31 }",
      ],
      work: ["  - { id: w, title: W, due: 2026-07-20 }"],
    },
    "",
  ],
  [
    "finds that one useless without anything to excuse",
    {
      policy: [
        "exceptions:",
        excused,
        "- { rule: exception-unused, reason: It comes back every month, until: 2026-07-31 }",
      ],
    },
    "exception-unused warning",
  ],
  [
    "says of an exception to a rule that there is not that only",
    { policy: ["exceptions:", excused.replace("work-overdue", "work-overdu")] },
    "schema error, work-overdue warning",
  ],
  [
    "says of an exception to malformed input that only",
    { policy: ["exceptions:", excused.replace("work-overdue", "schema")] },
    "schema error, work-overdue warning",
  ],
  [
    "says that an exception is over when the finding is back",
    { policy: ["exceptions:", excused.replace("31 }", "14 }")] },
    "exception-expired warning, work-overdue warning",
  ],
  [
    "lets an exception with a malformed record excuse nothing",
    { policy: ["exceptions:", "- { rule: work-overdue, record: [w], reason: Agreed, until: 2026-07-31 }"] },
    "schema error, work-overdue warning",
  ],
];

describe("the policy", () => {
  for (const [name, given, expected] of cases) it(name, () => assert.equal(found(given), expected));

  const removals: readonly [string, readonly string[], string][] = [
    [
      "one of two",
      ["exceptions:", excused, excused.replace("work-overdue", "secret")],
      `policy:\n  exceptions:\n  ${excused}\nwork`,
    ],
    [
      "the last one, with its list",
      ["grace: 10%", `exceptions: [${excused.slice(2).replace("work-overdue", "secret")}]`],
      "policy:\n  grace: 10%\nwork",
    ],
    [
      "all that the policy held",
      ["exceptions:", excused.replace("work-overdue", "secret")],
      "project: { name: A, client: B }\nwork",
    ],
  ];
  for (const [name, policy, expected] of removals) {
    it(`removes a useless exception: ${name}`, () => {
      const text = textOf({ policy });
      const unused = analyze(text, { asOf: "2026-07-15" }).findings.find(
        ({ rule }) => rule === "exception-unused",
      );
      const [fix] = unused?.fixes() ?? [];
      assert.ok(fix);
      const mended = applyEdits(text, fix.edits);
      assert.ok(mended.includes(expected), mended);
      const left = analyze(mended, { asOf: "2026-07-15" }).findings.map(({ rule }) => rule);
      assert.ok(!left.includes("exception-unused") && !left.includes("schema"), left.join());
    });
  }
});
