import assert from "node:assert/strict";
import { fullRecordKeys } from "../../src/language/completions/record-keys.ts";
import { recordShape } from "../../src/language/labels.ts";
import { type SectionName, sectionNames } from "../../src/plan/plan.ts";
import { chinese, documentOf, english, filledIn, labels, suggestions, taken } from "./ask.ts";
import { head, people } from "./plan.ts";

/** [what, marked text, suggestion, text afterwards]; § is the dollar of a stop with a text. */
const written: readonly (readonly [name: string, marked: string, label: string, after: string])[] = [
  [
    "choices where there are few values",
    "stakeholders:\n  - |\n",
    "new stakeholder",
    "stakeholders:\n  - id: $1\n    name: $2\n    side: §{3|client,team,supervisor,designer,supplier,regulator,public,other|}\n",
  ],
  [
    "the steps of the plan's own scale",
    "policy: { risk: { scale: [低, 中, 高] } }\nrisks:\n  |\n",
    "new risk",
    "policy: { risk: { scale: [低, 中, 高] } }\nrisks:\n  - id: $1\n    title: $2\n    probability: §{3|低,中,高|}\n    impact: §{4|低,中,高|}\n",
  ],
  [
    "the id that goes on, and the day on which it is written",
    "issues:\n  - { id: I-09, title: A }\n  |\n",
    "new issue in full",
    "issues:\n  - { id: I-09, title: A }\n  - id: §{1:I-10}\n    title: $2\n    severity: §{3|low,medium,high,critical|}\n    cause: $4\n    resolution: $5\n    owner: $6\n    raised: §{7:2026-03-02}\n    due: $8\n",
  ],
  [
    "an entry of a list within a record",
    "policy:\n  exceptions:\n    - |\n",
    "new entry",
    "policy:\n  exceptions:\n    - rule: $1\n      reason: $2\n      until: $3\n",
  ],
  [
    "a section with its first record",
    `${head}|\n`,
    "phases with a first one",
    `${head}phases:\n  - id: $1\n    name: $2\n    start: $3\n    end: $4\n`,
  ],
  [
    "a section with what it needs",
    "commplan: 1\n|",
    "project with what it needs",
    "commplan: 1\nproject:\n  name: $1\n  client: $2",
  ],
  [
    "a communication that most plans have",
    "communications:\n  - { id: weekly-report, title: A }\n  - |\n",
    "Weekly report",
    "communications:\n  - { id: weekly-report, title: A }\n  - id: §{1:weekly-report-2}\n    title: Weekly report\n    kind: report\n    audience: [$2]\n    owner: $3\n    channel: email\n    cadence: weekly on fri\n    outcome: The client knows what is done, what comes next, and what needs their decision.\n",
  ],
];

describe("a new record", () => {
  for (const [name, marked, label, after] of written) {
    it(`is written with ${name}`, () => assert.equal(taken(marked, label), after.replaceAll("§", "$")));
  }

  for (const section of sectionNames) {
    it(`of ${section} is readable, and lacks no key that the format requires`, () => {
      for (const marked of [
        `${head}${section}:\n  - |\n`,
        `${head}${section}:\n|`,
        `${head}${section}:\n- |`,
        `${head}${sectionStart(section)}|\n`,
      ]) {
        const offered = suggestions(marked).filter(
          ({ label }) => label.startsWith("new ") || label.startsWith(`${section} with`),
        );
        assert.ok(offered.length > 0, marked);
        for (const { label } of offered) {
          const { findings } = documentOf(filledIn(taken(marked, label))).analysis;
          const told = findings.map(({ rule, message }) => `${rule}: ${message.en}`);
          assert.deepEqual(
            told.filter((one) => /^syntax|^schema: .*(?:lacks|missing|not a key)/.test(one)),
            [],
            label,
          );
        }
      }
    });
  }

  it("in full has the keys of the format, all required ones among them", () => {
    for (const [section, keys] of Object.entries(fullRecordKeys)) {
      const shape = recordShape(section as SectionName);
      assert.deepEqual(
        keys.filter((key) => !shape?.properties.has(key)),
        [],
        section,
      );
      assert.deepEqual(
        shape?.required.filter((key) => !keys.includes(key)),
        [],
        section,
      );
    }
  });

  it("is found by what it is called in Chinese", () => {
    assert.equal(labels(`${head}communications:\n  - 周会|\n`, chinese)[0], "项目周例会");
    assert.equal(labels(`${head}risks:\n  - 风险|\n`, chinese)[0], "新增风险");
    assert.equal(labels(`${head}里程碑|\n`, english)[0], "milestones");
  });

  it("of a known communication is in the plan's language, whatever the editor's", () => {
    const marked = `commplan: 1\nproject: { name: A, client: B, language: zh-CN }\n${people}communications:\n  - |\n`;
    assert.match(taken(marked, "Monthly report"), /title: 项目月报\n/);
  });
});

/** The beginning of a section's name, as it is typed. */
function sectionStart(section: SectionName): string {
  return section.slice(0, -1);
}
