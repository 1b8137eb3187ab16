import assert from "node:assert/strict";
import { chinese, english, suggestions, taken } from "./ask.ts";
import { head, people } from "./plan.ts";

const leavers = `${people}  - { id: bo, name: Bo, side: client, until: 2026-02-27, channels: [phone] }
  - { id: zhou, name: 周涛, side: client, channels: [site, video] }
`;
const named = "x-a:\n  mapping: &both { channel: email }\n  text: &who li\n";

/** [what, marked text, the first suggestions as `label detail`]. */
const first: readonly (readonly [name: string, marked: string, first: readonly string[]])[] = [
  [
    "a client's person first where feedback comes from, who has left last",
    `${head}${leavers}feedback:\n  - id: f\n    from: |\n`,
    [
      "zhang-wei 张伟 · 业主代表 · Client",
      "anna Anna Lind · Client",
      "zhou 周涛 · Client",
      "li Li Na · Project manager · Team",
      "bo Bo · Client · left on 2026-02-27",
    ],
  ],
  [
    "the team first as the owner of a communication",
    `${head}${leavers}communications:\n  - id: c\n    owner: |\n`,
    ["li Li Na · Project manager · Team"],
  ],
  [
    "the channels that the audience prefers",
    `${head}${leavers}communications:\n  - id: c\n    audience: [zhou, bo]\n    channel: |\n`,
    [
      "phone Phone · preferred by Bo",
      "site On site · preferred by 周涛",
      "video Video call · preferred by 周涛",
      "email E-mail",
    ],
  ],
  [
    "the level that a step leads to",
    `${head}risks:\n  - id: r\n    probability: 4\n    impact: |\n`,
    [
      "1 step 1 of 5 · risk Low",
      "2 step 2 of 5 · risk Medium",
      "3 step 3 of 5 · risk High",
      "4 step 4 of 5 · risk High",
      "5 step 5 of 5 · risk Critical",
    ],
  ],
  ["no level while the other axis is open", `${head}risks:\n  - id: r\n    impact: 3|\n`, ["3 step 3 of 5"]],
  [
    "the records that the rule of an exception speaks of",
    `${head}policy:\n  exceptions:\n    - rule: milestone-overdue\n      record: |\nmilestones:\n  - { id: a, title: A, due: 2026-04-01 }\n  - { id: b, title: B, due: 2026-02-01 }\n`,
    ["b B · milestone · found by milestone-overdue", "a A · milestone"],
  ],
  [
    "shares of a rhythm",
    `${head}policy:\n  grace: |\n`,
    ["0% weekly: 0 d late, monthly: 0 d late", "10% weekly: 1 d late, monthly: 3 d late"],
  ],
  ["a share that is typed", `${head}policy:\n  grace: 25|\n`, ["25% weekly: 2 d late, monthly: 8 d late"]],
  [
    "a tool's address for its items",
    `${head}tools:\n  - id: t\n    url: https://t.example.com/\n    item-url: |\n`,
    ["https://t.example.com/{key} undefined"],
  ],
  [
    "the address of an item",
    `${head}tools:\n  - { id: t, name: T, kind: other, item-url: "https://t.example.com/{key}" }\nactions:\n  - id: a\n    external: { tool: t, key: A 1, url: | }\n`,
    ["https://t.example.com/A%201 undefined"],
  ],
  [
    "a day of the month",
    `${head}reports:\n  - id: r\n    period: monthly from 16|\n`,
    ["monthly from 16 from day 16 to day 15"],
  ],
  [
    "ids that others name already, and the next number",
    `${head}milestones:\n  - { id: M-1, title: A, due: 2026-04-01, depends-on: [M-0] }\n  - id: |\n`,
    ["M-0 named once, and not there yet", "M-2 the next number"],
  ],
  ["a zone by its city", "project:\n  timezone: 北京|\n", ["Asia/Shanghai undefined"]],
  ["the languages that people speak", "stakeholders:\n  - id: a\n    language: fr|\n", ["fr Français"]],
  ["values that have a name", `${named}${head}milestones:\n  - id: a\n    owner: *|\n`, ["*who line 3: li"]],
  [
    "mappings that have a name",
    `${named}communications:\n  - id: a\n    <<: |\n`,
    ["*both line 2: { channel: email }"],
  ],
  [
    "a mapping's name that is half-typed",
    `${named}communications:\n  - { id: a, <<: *b| }\n`,
    ["*both line 2: { channel: email }"],
  ],
];

describe("reference completion", () => {
  for (const [name, marked, wanted] of first) {
    it(`knows ${name}`, () => {
      const found = suggestions(marked, english).slice(0, wanted.length);
      assert.deepEqual(
        found.map(({ label, detail }) => `${label} ${detail}`),
        wanted,
      );
    });
  }

  it("offers a record once, and says in Chinese what is beside it", () => {
    const marked =
      `${head}${leavers}communications:\n  - id: c\n    audience: [周|, zhou]\n    channel: |\n`.replace(
        "|\n",
        "\n",
      );
    const found = suggestions(marked, chinese);
    assert.deepEqual(
      found.map(({ label, detail }) => `${label} ${detail}`),
      ["zhou 周涛 · 客户"],
    );
  });

  it("writes aliases and merges", () => {
    assert.equal(
      taken("x-a: &who li\nmilestones:\n  - owner: *|\n", "*who"),
      "x-a: &who li\nmilestones:\n  - owner: *who\n",
    );
    assert.equal(
      taken("x-a: &b { owner: li }\nmilestones:\n  - id: a\n    |\n", "<<"),
      "x-a: &b { owner: li }\nmilestones:\n  - id: a\n    <<: *b\n",
    );
  });
});
