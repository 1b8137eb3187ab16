import assert from "node:assert/strict";
import fc from "fast-check";
import { importPages } from "../../src/exchange/import.ts";
import { runs } from "../support/properties.ts";
import { asOf, imported, textAfter, verdictsOf } from "./imported.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
`;
const tools = (id: string, name: string) =>
  `tools:\n  - id: ${id}\n    name: ${name}\n    kind: issue-tracker\n`;

/** A milestone as the service of GitHub answers it. */
const milestone = (number: number, more: object) => ({
  ...{ number, title: `Release ${number}`, state: "open", open_issues: 3, closed_issues: 1, closed_at: null },
  ...{
    html_url: `https://github.com/o/r/milestone/${number}`,
    due_on: "2026-03-05T08:00:00Z",
    description: null,
  },
  ...more,
});

const issue = (number: number, more: object) => ({
  ...{
    number,
    title: `Item ${number}`,
    state: "open",
    state_reason: null,
    created_at: "2026-01-02T10:00:00Z",
  },
  ...{
    closed_at: null,
    html_url: `https://github.com/o/r/issues/${number}`,
    labels: [],
    assignees: [],
    milestone: null,
  },
  ...more,
});

describe("importing what GitHub answers", () => {
  it("takes milestones with the day of the Pacific zone, in which it is kept", () => {
    const answer = [
      milestone(1, {}),
      milestone(2, { due_on: "2026-07-01T07:00:00Z", state: "closed", closed_at: "2026-06-30T20:00:00Z" }),
      milestone(3, { due_on: null }),
    ];
    const outcome = imported(plan, JSON.stringify(answer));
    assert.deepEqual(
      verdictsOf(outcome).map((line) => line.slice(0, 25)),
      ["1 new", "2 new", "3 rejected: Due date is n"],
    );
    assert.ok(typeof outcome !== "string");
    assert.equal(
      outcome.text,
      `${plan}${tools("github", "GitHub")}milestones:
  - id: release-1
    title: Release 1
    due: 2026-03-05
    status: in-progress
    progress: 25
    external: { tool: github, key: o/r/milestone/1, url: "https://github.com/o/r/milestone/1" }
  - id: release-2
    title: Release 2
    due: 2026-07-01
    actual: 2026-06-30
    status: done
    progress: 25
    external: { tool: github, key: o/r/milestone/2, url: "https://github.com/o/r/milestone/2" }
`,
    );
  });

  it("takes bugs as issues, all else as work, and no pull requests", () => {
    const answer = [
      issue(1, {
        labels: [{ name: "kind/bug" }],
        state: "closed",
        state_reason: "completed",
        closed_at: "2026-02-01T00:00:00Z",
      }),
      issue(2, { state: "closed", state_reason: "not_planned", closed_at: "2026-02-01T00:00:00Z" }),
      issue(3, { pull_request: {} }),
      issue(4, { title: "</script>" }),
    ];
    assert.equal(
      textAfter(plan, JSON.stringify({ total_count: 4, items: answer })),
      `${plan}${tools("github", "GitHub")}work:
  - id: item-2
    title: Item 2
    status: cancelled
    external: { tool: github, key: "o/r#2", url: "https://github.com/o/r/issues/2" }
  - id: script
    title: "</script>"
    status: planned
    external: { tool: github, key: "o/r#4", url: "https://github.com/o/r/issues/4" }
issues:
  - id: item-1
    title: Item 1
    status: closed
    raised: 2026-01-02
    resolved: 2026-02-01
    external: { tool: github, key: "o/r#1", url: "https://github.com/o/r/issues/1" }
`,
    );
  });

  it("says nothing of items of another repository", () => {
    const before = textAfter(plan, JSON.stringify([issue(1, {}), issue(2, {})]));
    const other = issue(1, { html_url: "https://github.com/o/s/issues/1", title: "Other" });
    const outcome = imported(before, JSON.stringify([other]));
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(outcome.tables[0]?.gone, []);
    const fewer = imported(before, JSON.stringify([issue(1, {})]));
    assert.ok(typeof fewer !== "string");
    assert.deepEqual(fewer.tables[0]?.gone, [{ id: "item-2", key: "o/r#2", title: "Item 2" }]);
  });
});

describe("importing what GitLab answers", () => {
  const url = "https://gitlab.example.com/g/p/-";

  it("takes milestones, and does not guess when one was closed", () => {
    const answer = [
      {
        id: 9,
        iid: 1,
        project_id: 3,
        title: "v1",
        state: "closed",
        start_date: null,
        due_date: "2026-03-05",
        updated_at: "2026-03-09T00:00:00Z",
        web_url: `${url}/milestones/1`,
      },
    ];
    const outcome = imported(plan, JSON.stringify(answer));
    assert.ok(typeof outcome !== "string");
    assert.doesNotMatch(outcome.text, /actual|2026-03-09/);
    assert.match(
      outcome.text,
      /due: 2026-03-05\n {4}status: done\n {4}external: \{ tool: gitlab, key: "g\/p%1"/,
    );
    assert.equal(outcome.tables[0]?.notes.length, 1);
  });

  it("keeps confidential issues from the client", () => {
    const answer = [
      {
        iid: 1,
        title: "Leak",
        state: "opened",
        labels: ["bug"],
        confidential: true,
        due_date: null,
        created_at: "2026-01-02T00:00:00Z",
        web_url: `${url}/issues/1`,
      },
    ];
    assert.match(
      textAfter(plan, JSON.stringify(answer)),
      /issues:\n {2}- id: leak\n {4}title: Leak\n {4}status: open\n {4}raised: 2026-01-02\n.* {4}visibility: internal\n/s,
    );
  });
});

describe("JSON that is something else", () => {
  for (const text of [
    "{}",
    "[]",
    "[1]",
    '[{"number":1}]',
    '{"a":[]}',
    '[{"iid":1}]',
    "[".repeat(20_000),
    `[${"[".repeat(5000)}${"]".repeat(5000)}]`,
  ]) {
    it(`is refused: ${text.slice(0, 20)}`, () => {
      assert.match(
        String(imported(plan, text)),
        /^(?:This JSON holds neither|No row of titles|There is no table)/,
      );
    });
  }
});

describe("what a service or a program wrote", () => {
  it("may be damaged in any way", () => {
    const json = JSON.stringify([milestone(1, {}), milestone(2, {})]);
    const xml =
      '<?xml version="1.0"?><Project xmlns="x"><Tasks><Task><UID>1</UID><Name>A &amp; B</Name><Finish>2026-03-05T17:00:00</Finish></Task></Tasks></Project>';
    fc.assert(
      fc.property(
        fc.constantFrom(json, xml),
        fc.nat(400),
        fc.string({ unit: "binary", maxLength: 4 }),
        (text, at, piece) => {
          imported(plan, text.slice(0, at) + piece + text.slice(at + 1));
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe("importing several pages of one answer", () => {
  const page = (...numbers: readonly number[]) =>
    new TextEncoder().encode(
      JSON.stringify(
        numbers.map((number) => ({
          ...{ number, title: `Milestone ${number}`, state: "open", due_on: "2026-09-01T07:00:00Z" },
          html_url: `https://github.com/a/b/milestone/${number}`,
        })),
      ),
    );
  const pages = [page(1, 2), page(3, 4)];
  const taken = (text: string, files: readonly Uint8Array[]) => {
    const result = importPages(text, files, { asOf });
    assert.ok("outcome" in result, JSON.stringify(result));
    return result.outcome;
  };

  it("takes them as one, so that nothing on another page is told as gone", () => {
    const first = taken(plan, pages);
    assert.equal(first.text.match(/title: Milestone/g)?.length, 4);
    const [table, ...more] = first.tables;
    assert.deepEqual(more, []);
    const numbers = table?.rows.map(({ row }) => row) ?? [];
    assert.equal(new Set(numbers).size, 4);
    const again = taken(first.text, pages);
    assert.equal(again.text, first.text);
    assert.deepEqual(
      again.tables.flatMap(({ gone }) => gone),
      [],
    );
    const alone = taken(first.text, pages.slice(0, 1));
    assert.equal(alone.tables.flatMap(({ gone }) => gone).length, 2);
  });

  it("takes tables with a heading, the same page twice, and different tables side by side", () => {
    const csv = (text: string) => new TextEncoder().encode(text);
    const heading = "Export\n\nTitle,Status,Key\n";
    const files = [`${heading}Piles,Done,W-1\n`, `${heading}Deck,To do,W-2\n`, `${heading}Piles,Done,W-1\n`];
    const { text, tables } = taken(plan, [...files.map(csv), csv("Milestone,Due\nOpen,2026-09-01\n")]);
    assert.equal(text.match(/title: (?:Piles|Deck|Open)\n/g)?.length, 3);
    assert.ok(tables.every(({ rows }) => rows.every(({ verdict }) => verdict === "new")));
    const bad = importPages(plan, [csv("Title,Status\nA,Done\n"), Buffer.from("d0cf11e0a1b11ae1", "hex")], {
      asOf,
    });
    assert.ok("problem" in bad && /old Excel/.test(bad.problem.en));
  });
});

describe("importing a plan of Microsoft Project", () => {
  const task = (fields: Readonly<Record<string, string>>, more = "") =>
    `<Task>${Object.entries(fields)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join("")}${more}</Task>`;
  const project = (...tasks: readonly string[]) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Bridge</Name><Tasks>${tasks.join("")}</Tasks>
<Resources><Resource><UID>5</UID><Name>Li Wei</Name></Resource></Resources>
<Assignments><Assignment><TaskUID>3</TaskUID><ResourceUID>5</ResourceUID></Assignment><Assignment><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments></Project>`;
  const people = `${plan}stakeholders:\n  - { id: li, name: Li Wei, side: team }\n`;
  const source = project(
    task({ UID: "0", ID: "0", Name: "Bridge", Summary: "1" }),
    task({ UID: "1", ID: "1", Name: "Phase 1", Summary: "1" }),
    task({
      UID: "3",
      ID: "2",
      Name: "Piles &amp; caps",
      Start: "2026-02-01T08:00:00",
      Finish: "2026-02-20T17:00:00",
      PercentComplete: "40",
    }),
    task(
      {
        UID: "2",
        ID: "3",
        Name: "<![CDATA[Deck <ready>]]>",
        Milestone: "1",
        Finish: "2026-03-05T17:00:00",
        Deadline: "2026-03-01T17:00:00",
        PercentComplete: "0",
      },
      "<Baseline><Number>1</Number><Finish>2026-01-01T17:00:00</Finish></Baseline><Baseline><Number>0</Number><Finish>2026-02-25T17:00:00</Finish></Baseline>",
    ),
    task({ UID: "4", ID: "4", IsNull: "1" }),
  );

  it("takes milestones by their deadline and first baseline, and tasks with who is assigned", () => {
    const outcome = imported(people, source);
    assert.ok(typeof outcome !== "string");
    assert.equal(
      outcome.text,
      `${people}tools:
  - id: ms-project
    name: Microsoft Project
    kind: project-management
milestones:
  - id: deck-ready
    title: "Deck <ready>"
    due: 2026-03-01
    baseline: 2026-02-25
    status: planned
    progress: 0
    external: { tool: ms-project, key: "2" }
work:
  - id: piles-caps
    title: "Piles & caps"
    status: in-progress
    owner: li
    start: 2026-02-01
    due: 2026-02-20
    progress: 40
    external: { tool: ms-project, key: "3" }
`,
    );
    assert.deepEqual(
      outcome.tables.flatMap(({ notes }) => notes.map(({ en }) => en)),
      [
        "“Deck <ready>” is planned for 2026-03-05, after its deadline; the deadline 2026-03-01 was taken as promised.",
        "Summary tasks were left out: 1.",
      ],
    );
  });

  it("takes what a milestone waits for: the nearest milestones before it, through the tasks between", () => {
    const link = (...uids: readonly string[]) =>
      uids
        .map(
          (uid) => `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>1</Type></PredecessorLink>`,
        )
        .join("");
    const point = (UID: string, Name: string, more = "") =>
      task({ UID, ID: UID, Name, Milestone: "1", Finish: `2026-03-0${UID}T17:00:00` }, more);
    const linked = project(
      point("4", "Open", link("5", "2", "9")),
      point("1", "Start"),
      point("2", "Piles", link("3")),
      task({ UID: "3", ID: "3", Name: "Drill", Finish: "2026-03-02T17:00:00" }, link("1", "5")),
      task({ UID: "5", ID: "5", Name: "Cast", Finish: "2026-03-03T17:00:00" }, link("2", "3")),
    );
    const outcome = imported(plan, linked);
    assert.ok(typeof outcome !== "string");
    assert.match(outcome.text, /title: Open\n(?: {4}(?!depends).*\n)* {4}depends-on: \[start, piles\]\n/);
    assert.match(outcome.text, /title: Piles\n(?: {4}(?!depends).*\n)* {4}depends-on: \[start\]\n/);
    assert.equal(outcome.text.match(/depends-on/g)?.length, 2);
    const reordered = outcome.text.replace("[start, piles]", "[piles, start]");
    assert.equal(textAfter(reordered, linked), reordered);
  });

  it("is refused where it is cut short, has a document type, or names entities of its own", () => {
    const refused = /^This plan of Microsoft Project cannot be read/;
    assert.match(String(imported(people, source.slice(0, -20))), refused);
    assert.match(
      String(imported(people, source.replace("<Project ", '<!-- --><Project a="&own;" '))),
      refused,
    );
    assert.match(
      String(imported(people, source.replace("<Name>Bridge", "<!DOCTYPE x><Name>Bridge"))),
      refused,
    );
    assert.match(String(imported(people, source.replace("</Tasks>", "</Task>"))), refused);
  });
});
