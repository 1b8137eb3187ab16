import assert from "node:assert/strict";
import { chinese, english, labels, suggestions } from "./ask.ts";
import { head, milestones, people, phases, plan } from "./plan.ts";

/** [where, marked text, the first suggestions]. */
const firstOnes: readonly (readonly [name: string, marked: string, first: readonly string[]])[] = [
  [
    "an empty plan",
    "|",
    ["new plan: Minimal", "new plan: Construction", "new plan: Software delivery", "new plan: Consultancy"],
  ],
  ["a plan that has its version only", "commplan: 1\n|", ["new plan: Minimal"]],
  ["a plan by its Chinese name", "工程|", ["new plan: Construction"]],
  ["the first key of an empty plan", "com|", ["commplan", "communications"]],
  ["the top level below sections, without those that are there", `${head}stak|`, ["stakeholders"]],
  ["a blank line between sections", `${head}|\nmilestones:\n`, ["calendar", "policy", "glossary"]],
  [
    "a blank line of a record: what is required and missing comes first",
    `${head}milestones:\n  - id: a\n    |\n`,
    ["title", "due", "baseline"],
  ],
  [
    "a line before others of the record",
    `${head}milestones:\n  - id: a\n    |\n    due: 2026-04-01\n`,
    ["title", "baseline", "actual"],
  ],
  ["a half-typed key", `${head}milestones:\n  - id: a\n    own|\n    due: 2026-04-01\n`, ["owner"]],
  ["a nested mapping", `${head}milestones:\n  - id: a\n    slip:\n      |\n`, ["cause", "recovery"]],
  ["a mapping in braces", `${head}milestones:\n  - { id: a, slip: { ca| } }\n`, ["cause"]],
  ["braces that are open still", `${head}milestones:\n  - { id: a, |\n`, ["title", "due", "baseline"]],
  [
    "braces over several lines",
    `${head}milestones:\n  - {\n      id: a,\n      |\n    }\n`,
    ["title", "due", "baseline"],
  ],
  [
    "a plan in JSON",
    '{\n  "commplan": 1,\n  "milestones": [ { "id": "a", | } ]\n}\n',
    ["title", "due", "baseline"],
  ],
  ["the column of the dashes: a new record", `${milestones}  |\n`, ["new milestone"]],
  [
    "a dash alone",
    `${head}milestones:\n  -|\n`,
    ["new milestone", "new milestone in full", "id", "title", "due"],
  ],
  [
    "a list that stands in the column of its key",
    `${head}milestones:\n- id: a\n  title: A\n  |\n`,
    ["due", "baseline"],
  ],
  [
    "after a quote that nobody closed",
    `${head}milestones:\n  - id: a\n    title: "Design\n    |\n`,
    ["due", "baseline"],
  ],
  [
    "after a bracket that nobody closed",
    `${head}milestones:\n  - id: a\n    depends-on: [b\n    ti|\n`,
    ["title"],
  ],
  [
    "after a key without a colon",
    `${head}milestones:\n  - id: a\n    title Design\n    |\n`,
    ["title", "due"],
  ],
  [
    "an enumeration",
    `${head}milestones:\n  - id: a\n    status: |\n`,
    ["planned", "in-progress", "done", "cancelled"],
  ],
  [
    "the value on the next line",
    `${head}milestones:\n  - id: a\n    status:\n      |\n`,
    ["planned", "in-progress", "done", "cancelled"],
  ],
  [
    "right behind the colon",
    `${head}milestones:\n  - id: a\n    status:|\n`,
    ["planned", "in-progress", "done", "cancelled"],
  ],
  [
    "a line at the margin inside a record",
    `${head}milestones:\n  - id: a\n|\n    due: 2026-04-01\n`,
    ["title"],
  ],
  ["a line below an item in braces", `${head}milestones:\n  - { id: a }\n    |\n`, ["new milestone"]],
  ["a boolean", `${head}milestones:\n  - id: a\n    contractual: |\n`, ["true", "false"]],
  ["a person", `${plan}    owner: |\n`.replace("    owner: li\n", ""), ["zhang-wei", "anna", "li"]],
  ["a person by name", `${head}${people}milestones:\n  - id: a\n    owner: 张|\n`, ["zhang-wei"]],
  [
    "a person by name in the other language",
    `${head}${people}milestones:\n  - id: a\n    owner: 安|\n`,
    ["anna"],
  ],
  [
    "people and groups, the listed ones last",
    `${head}${people}communications:\n  - id: c\n    audience: [anna, |]\n`,
    ["zhang-wei", "li", "all-client", "all-team", "everyone", "anna"],
  ],
  [
    "a list below its key",
    `${head}${people}communications:\n  - id: c\n    audience:\n      - li\n      - |\n`,
    ["zhang-wei", "anna", "all-client", "all-team", "everyone", "li"],
  ],
  [
    "a reference to the same kind, not to itself",
    `${head}milestones:\n  - id: a\n    title: A\n    depends-on: [|]\n  - id: b\n    title: B\n`,
    ["b"],
  ],
  [
    "any record",
    `${head}${people}${phases}actions:\n  - id: x\n    from: |\n`,
    ["zhang-wei", "anna", "li", "design", "build"],
  ],
  [
    "keys that are ids",
    `${head}${phases}communications:\n  - id: c\n    by-phase:\n      design: weekly\n      |\n`,
    ["build"],
  ],
  [
    "dates from the as-of date on",
    `${head}milestones:\n  - id: a\n    due: |\n`,
    ["2026-03-02", "2026-03-03", "2026-03-06", "2026-03-09", "2026-03-16", "2026-03-31"],
  ],
  [
    "the end of the record's phase",
    `${head}${phases}milestones:\n  - id: a\n    phase: build\n    due: 2026-12|\n`,
    ["2026-12-18"],
  ],
  ["a date by what it is called", `${head}milestones:\n  - id: a\n    due: tomo|\n`, ["2026-03-03"]],
  ["full-width letters", `${head}milestones:\n  - id: a\n    status: ｄｏ|\n`, ["done"]],
  ["a word in the middle of a Chinese name", `${head}milestones:\n  - id: a\n    责人|\n`, ["owner"]],
  [
    "a group by its Chinese name",
    `${head}${people}communications:\n  - id: c\n    audience: [客户|]\n`,
    ["all-client"],
  ],
  ["moments", `${head}events:\n  - id: a\n    when: 明|\n`, ["2026-03-03"]],
  [
    "a cadence's first word",
    `${head}communications:\n  - id: c\n    cadence: |\n`,
    ["daily", "weekly", "biweekly"],
  ],
  ["a cadence's next word", `${head}communications:\n  - id: c\n    cadence: weekly |\n`, ["on", "at"]],
  ["a weekday of a cadence", `${head}communications:\n  - id: c\n    cadence: weekly on m|\n`, ["mon"]],
  ["a duration", `${head}policy:\n  bad-news: 3|\n`, ["3h", "3d", "3wd", "3w", "3m"]],
  [
    "the steps of a scale of the plan's own",
    `${head}policy:\n  risk:\n    scale: [低, 中, 高]\nrisks:\n  - id: r\n    impact: |\n`,
    ["低", "中", "高"],
  ],
  ["the ids of rules", `${head}policy:\n  rules:\n    ref-unk|\n`, ["ref-unknown"]],
  ["the languages of a text", `${head}milestones:\n  - id: a\n    title: { en: A, | }\n`, ["zh-CN"]],
  [
    "keys that do not come through a merge already",
    `x-a: &a\n  title: T\n  due: 2026-04-01\n${head}milestones:\n  - <<: *a\n    |\n`,
    ["id", "baseline"],
  ],
];

/** Where nothing fits, nothing is suggested. */
const nothing: readonly (readonly [name: string, marked: string])[] = [
  ["a title", `${head}milestones:\n  - id: a\n    title: Des|\n`],
  ["a second word of a title", `${head}milestones:\n  - id: a\n    title: Design |\n`],
  ["below a title", `${head}milestones:\n  - id: a\n    title: Design\n      |\n`],
  ["a block text", `${head}milestones:\n  - id: a\n    acceptance: |-\n      Signed by\n      ow‸\n`],
  ["a quoted text over two lines", `${head}milestones:\n  - id: a\n    acceptance: "Signed by\n      ow|"\n`],
  ["a comment", `${head}milestones: # st|\n`],
  ["a comment line", `${head}# st|\n`],
  ["a key of the user's own", `${head}x-mine:\n  |\n`],
  ["an unknown key", `${head}milestones:\n  - id: a\n    staus: |\n`],
  ["indentation before text", `${head}milestones:\n | - id: a\n`],
  [
    "the rest of a value on the next line",
    `${head}communications:\n  - id: c\n    cadence: weekly\n      on| mon\n`,
  ],
  ["a key whose list stands below", `${head}calendar:\n  holidays:|\n    - 2026-10-01\n`],
  ["a text in braces that goes on below", `${head}milestones:\n  - { id: a, title: A\n      ti| }\n`],
  ["an alias where nothing has a name", `${head}milestones:\n  - id: a\n    owner: *|\n`],
];

describe("completion", () => {
  for (const [name, marked, first] of firstOnes) {
    it(`knows ${name}`, () => {
      assert.deepEqual(labels(marked).slice(0, first.length), first);
    });
  }

  for (const [name, marked] of nothing) {
    it(`is silent in ${name}`, () => {
      // A block text begins with the bar that marks the cursor elsewhere.
      const text = marked.includes("‸")
        ? marked.replace("|-", "¦-").replace("‸", "|").replace("¦-", ">-")
        : marked;
      assert.deepEqual(labels(text), []);
    });
  }

  it("says what keys, values and ids are, in the editor's language", () => {
    const [status] = suggestions(`${head}milestones:\n  - id: a\n    stat|\n`, chinese);
    assert.equal(status?.detail, "状态");
    assert.match(String(markdownOf(status?.documentation)), /`in-progress` 进行中：正在进行。/);
    const [planned] = suggestions(`${head}milestones:\n  - id: a\n    status: |\n`, english);
    assert.deepEqual(planned?.labelDetails, { description: "Planned" });
    assert.equal(markdownOf(planned?.documentation), "Not begun yet.");
    const [zhang] = suggestions(`${head}${people}milestones:\n  - id: a\n    owner: |\n`, english);
    assert.equal(zhang?.detail, "张伟 · 业主代表 · Client");
    const [, tomorrow, friday] = suggestions(`${head}milestones:\n  - id: a\n    due: |\n`, chinese);
    assert.equal(tomorrow?.detail, "明天 · 周二");
    assert.equal(friday?.detail, "下一个周五");
  });

  it("asks for the next suggestions only in an editor that named its command", () => {
    const marked = `${head}milestones:\n  - id: a\n    stat|\n`;
    assert.equal(suggestions(marked)[0]?.command, undefined);
    const [status] = suggestions(marked, { ...english, suggestCommand: "editor.action.triggerSuggest" });
    assert.equal(status?.command?.command, "editor.action.triggerSuggest");
  });

  it("begins what editors compare with the name that is typed, and with the label where nothing is", () => {
    const marked = `${head}milestones:\n  - id: a\n    owner|\n`;
    assert.match(String(suggestions(marked)[0]?.filterText), /^owner /);
    assert.match(String(suggestions(marked.replace("owner", "负责"))[0]?.filterText), /^负责人 owner/);
    assert.match(String(suggestions(marked.replace("owner", "ｏｗ"))[0]?.filterText), /^ｏｗ owner/);
  });

  it("does not list keys while somebody indents a line", () => {
    const marked = `${head}milestones:\n  - id: a\n    |\n`;
    assert.deepEqual(suggestions(marked, english, " "), []);
    assert.notDeepEqual(suggestions(`${head}milestones:\n  - |\n`, english, " "), []);
  });
});

function markdownOf(documentation: unknown): unknown {
  return typeof documentation === "object" && documentation !== null && "value" in documentation
    ? documentation.value
    : documentation;
}
