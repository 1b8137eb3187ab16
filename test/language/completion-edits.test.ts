import assert from "node:assert/strict";
import { chinese, documentOf, english, filledIn, labels, suggestions, taken } from "./ask.ts";
import { head, people } from "./plan.ts";

/** [what, marked text, suggestion, text afterwards]; all else must stay as it is. */
const results: readonly (readonly [name: string, marked: string, label: string, after: string])[] = [
  ["a scalar key", "project:\n  na|\n", "name", "project:\n  name: \n"],
  ["a key before its colon", "project:\n  na|me: A\n", "name", "project:\n  name: A\n"],
  [
    "a half-typed key back under the others",
    "milestones:\n  - id: a\n      own|\n",
    "owner",
    "milestones:\n  - id: a\n    owner: \n",
  ],
  [
    "a value with the blank that was forgotten",
    "milestones:\n  - status:pl|\n",
    "planned",
    "milestones:\n  - status: planned\n",
  ],
  [
    "a value behind a full-width colon",
    "milestones:\n  - status：|\n",
    "done",
    "milestones:\n  - status: done\n",
  ],
  [
    "a cadence behind a full-width colon",
    "communications:\n  - cadence：weekly |\n",
    "on",
    "communications:\n  - cadence：weekly on \n",
  ],
  ["another key for a key", "project:\n  nme|: A\n", "name", "project:\n  name: A\n"],
  ["a key before a text without a colon", "project:\n  na| Harbour\n", "name", "project:\n  name: Harbour\n"],
  ["a key by its Chinese title", "里程碑|\n", "milestones", "milestones:\n  - $0\n"],
  [
    "a key by another Chinese word",
    "milestones:\n  - id: a\n    责任|\n",
    "owner",
    "milestones:\n  - id: a\n    owner: \n",
  ],
  ["the version", "|\n", "commplan", "commplan: 1\n"],
  ["a mapping", "milestones:\n  - id: a\n    sl|\n", "slip", "milestones:\n  - id: a\n    slip:\n      $0\n"],
  [
    "a list of ids",
    "milestones:\n  - id: a\n    dep|\n",
    "depends-on",
    "milestones:\n  - id: a\n    depends-on: [$0]\n",
  ],
  [
    "a list of records",
    "changes:\n  - id: a\n    reb|\n",
    "rebaselines",
    "changes:\n  - id: a\n    rebaselines:\n      - $0\n",
  ],
  ["keys in braces", "milestones:\n  - { id: a,| }\n", "slip", "milestones:\n  - { id: a, slip: { $0 } }\n"],
  ["a wrong indentation", "milestones:\n  - id: a\n   |\n", "title", "milestones:\n  - id: a\n    title: \n"],
  [
    "a wrong column of a dash",
    "milestones:\n    - id: a\n  |\n",
    "new milestone",
    "milestones:\n    - id: a\n    - id: $1\n      title: $2\n      due: $3\n",
  ],
  [
    "a new record",
    "milestones:\n  |\n",
    "new milestone",
    "milestones:\n  - id: $1\n    title: $2\n    due: $3\n",
  ],
  [
    "a new record behind a dash",
    "milestones:\n  - |\n",
    "new milestone",
    "milestones:\n  - id: $1\n    title: $2\n    due: $3\n",
  ],
  [
    "a new record behind a bare dash",
    "phases:\n  -|\n",
    "new phase",
    "phases:\n  - id: $1\n    name: $2\n    start: $3\n    end: $4\n",
  ],
  [
    "a value behind a bare colon",
    "milestones:\n  - id: a\n    status:|\n",
    "done",
    "milestones:\n  - id: a\n    status: done\n",
  ],
  [
    "a value over another",
    "milestones:\n  - id: a\n    status: |planned # really\n",
    "done",
    "milestones:\n  - id: a\n    status: done # really\n",
  ],
  [
    "a value before a comment",
    "milestones:\n  - id: a\n    status: |# really\n",
    "done",
    "milestones:\n  - id: a\n    status: done # really\n",
  ],
  [
    "a value in quotes",
    'milestones:\n  - id: a\n    status: "pl|"\n',
    "planned",
    'milestones:\n  - id: a\n    status: "planned"\n',
  ],
  [
    "a value in a quote that is open",
    "milestones:\n  - id: a\n    status: 'pl|\n",
    "planned",
    "milestones:\n  - id: a\n    status: 'planned\n",
  ],
  [
    "an id where a list is due",
    `${people}communications:\n  - id: a\n    audience: |\n`,
    "li",
    `${people}communications:\n  - id: a\n    audience: [li$0]\n`,
  ],
  [
    "an id in brackets",
    `${people}communications:\n  - id: a\n    audience: [anna,|]\n`,
    "li",
    `${people}communications:\n  - id: a\n    audience: [anna, li]\n`,
  ],
  [
    "an id over another in brackets",
    `${people}communications:\n  - id: a\n    audience: [an|na, zhang-wei]\n`,
    "anna",
    `${people}communications:\n  - id: a\n    audience: [anna, zhang-wei]\n`,
  ],
  [
    "an id before another in brackets",
    `${people}communications:\n  - id: a\n    audience: [| anna]\n`,
    "li",
    `${people}communications:\n  - id: a\n    audience: [li, anna]\n`,
  ],
  [
    "an id below its key",
    `${people}communications:\n  - id: a\n    audience:\n      |\n`,
    "li",
    `${people}communications:\n  - id: a\n    audience:\n      - li\n`,
  ],
  [
    "a cadence's word before others",
    "communications:\n  - id: a\n    cadence: week| on mon\n",
    "weekly",
    "communications:\n  - id: a\n    cadence: weekly on mon\n",
  ],
  [
    "a cadence's word that needs another",
    "communications:\n  - id: a\n    cadence: weekly o|\n",
    "on",
    "communications:\n  - id: a\n    cadence: weekly on \n",
  ],
  [
    "a cadence's weekday after a comma",
    "communications:\n  - id: a\n    cadence: weekly on mon,|\n",
    "thu",
    "communications:\n  - id: a\n    cadence: weekly on mon,thu\n",
  ],
  [
    "after emoji and rare characters",
    "milestones:\n  - id: a\n    title: 🏗️ 𠮷\n    st|\n",
    "status",
    "milestones:\n  - id: a\n    title: 🏗️ 𠮷\n    status: \n",
  ],
  [
    "lines that end in CR LF",
    "milestones:\r\n  - id: a\r\n    sl|\r\n    due: 2026-04-01\r\n",
    "slip",
    "milestones:\r\n  - id: a\r\n    slip:\r\n      $0\r\n    due: 2026-04-01\r\n",
  ],
];

describe("a completion", () => {
  for (const [name, marked, label, after] of results) {
    it(`writes ${name}`, () => {
      assert.equal(taken(marked, label), after);
    });
  }

  it("writes a whole plan without a finding, from the template and behind the version", () => {
    for (const marked of ["|", "commplan: 1\n|", "# 计划\r\ncommplan: 1\r\n\r\n|"]) {
      for (const options of [english, chinese]) {
        for (const { label } of suggestions(marked, options).slice(0, 4)) {
          const text = filledIn(taken(marked, label, options));
          assert.deepEqual(
            documentOf(text).analysis.findings.map(({ rule }) => rule),
            [],
            label,
          );
          assert.doesNotMatch(text.replaceAll("\r\n", ""), marked.includes("\r") ? /\n/ : /\r/);
        }
      }
    }
    assert.ok(!labels(`${head}|\n`).some((label) => label.startsWith("new plan")));
  });

  it("writes no snippet for an editor that knows none", () => {
    const plain = { ...english, snippets: false };
    assert.equal(
      taken("milestones:\n  |\n", "new milestone", plain),
      "milestones:\n  - id:\n    title:\n    due:\n",
    );
    assert.equal(
      taken("milestones:\n  - id: a\n    dep|\n", "depends-on", plain),
      "milestones:\n  - id: a\n    depends-on: []\n",
    );
  });
});
