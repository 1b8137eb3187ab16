import assert from "node:assert/strict";
import { filledLens, lensesOf } from "../../src/language/code-lenses.ts";
import type { EditorOptions } from "../../src/language/document.ts";
import { chinese, documentOf, english, uri } from "./ask.ts";
import { plan } from "./plan.ts";

/** Each lens with the line that it stands over, filled in where the editor has to ask. */
function lenses(text: string, options: EditorOptions = english): readonly string[] {
  const document = documentOf(text);
  return lensesOf(document, options)
    .map((lens) => filledLens(document, lens, options))
    .map(({ range, command }) => `${text.split("\n")[range.start.line]?.trim()}: ${command?.title}`);
}

const communications = `communications:
  - id: c
    audience: [zhang-wei]
    cadence: weekly on wed
    end: 2026-04-15
  - id: d
    audience: [anna, all-team]
    cadence: monthly
  - id: e
    audience: [zhang-wei]
    cadence: on-event
`;

describe("code lenses", () => {
  it("count references, tell what is due next, and who is reached", () => {
    assert.deepEqual(lenses(plan + communications), [
      "- id: zhang-wei: reached in 1 of 2 phases",
      "- id: zhang-wei: 2 references",
      "- id: anna: reached in 2 of 2 phases",
      "- id: anna: 1 reference",
      "- id: li: 1 reference",
      "- id: c: next on Wednesday, 2026-03-04",
      "- id: d: next on Monday, 2026-03-02",
    ]);
    assert.deepEqual(lenses(plan + communications, chinese).slice(0, 2), [
      "- id: zhang-wei: 2 个阶段中有 1 个有沟通",
      "- id: zhang-wei: 2 处引用",
    ]);
  });

  it("tell which period of a report is to be issued, and lead to issuing it", () => {
    const issued = "issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-03-02 }]";
    const text = `reports:
  - { id: a, period: weekly, due: 2wd }
  - { id: b, period: monthly from 26 }
  - { id: c, period: monthly, ${issued} }
  - { id: d, profile: exception }
`;
    const said = (options: EditorOptions) =>
      lensesOf(documentOf(text), options).map(({ command }) => command?.title);
    assert.deepEqual(said(english), [
      "to be issued for 2026-02-23 to 2026-03-01, by 2026-03-03",
      "to be issued for 2026-02-26 to 2026-03-25",
      "issued for 2026-03-01 to 2026-03-31",
    ]);
    assert.equal(said(chinese)[0], "2026-02-23 至 2026-03-01 应于 2026-03-03 前发出");
    const [first] = lensesOf(documentOf(text), { ...english, actCommands: "commplan." });
    assert.deepEqual(
      [first?.command?.command, first?.command?.arguments],
      ["commplan.issueReport", [{ plan: uri, id: "a" }]],
    );
    assert.equal(lensesOf(documentOf(text), english)[0]?.command?.command, "");
  });

  it("stand over the records of a list in brackets too", () => {
    const text = "tools: [{ id: mail }, { id: chat }]\nwork: [{ id: w, external: { tool: chat } }]\n";
    assert.deepEqual(lenses(text), ["tools: [{ id: mail }, { id: chat }]: 1 reference"]);
  });

  it("follow who is spoken to", () => {
    assert.ok(
      lenses((plan + communications).replace("all-team", "all-client")).includes(
        "- id: zhang-wei: reached in 2 of 2 phases",
      ),
    );
  });

  it("tell of milestones that wait, and lead to where they say so", () => {
    const text = `${plan}  - { id: a, depends-on: [permit, freeze] }\n  - { id: b, depends-on: [permit], status: cancelled }\n  - { id: c, depends-on: [permit] }\n`;
    assert.ok(lenses(text).includes("- id: permit: 2 milestones wait for this"));
    assert.ok(lenses(text, chinese).includes("- id: freeze: 有 1 个里程碑在等待"));
    assert.ok(
      !lenses(text.replace("id: permit\n", "id: permit\n    status: done\n")).some((one) =>
        /^- id: permit: .*wait/.test(one),
      ),
    );
    const options = { ...english, referencesCommand: "show" };
    const lens = lensesOf(documentOf(text), options).find(({ command }) =>
      command?.title.includes("2 milestones"),
    );
    assert.equal(lens?.command?.command, "show");
    assert.equal(lens.command.arguments?.[2].length, 2);
  });

  it("tell of bad news that the client does not know", () => {
    const risks = (rest: string) =>
      lenses(
        `${plan}risks:\n  - { id: r, title: R, probability: 5, impact: 5, raised: 2026-02-01${rest} }\n`,
      ).filter((one) => one.includes("told"));
    assert.deepEqual(
      risks("").map((one) => one.split(": ").at(-1)),
      ["not yet told to the client"],
    );
    for (const rest of [
      ", status: closed",
      ", kind: opportunity",
      ", visibility: team",
      " }\nlog:\n  - { date: 2026-02-02, covers: [r]",
      " }\nreports:\n  - { id: p, issued: [{ date: 2026-02-03 }]",
    ])
      assert.deepEqual(risks(rest), [], rest);
    const issue = `${plan}issues:\n  - { id: i, title: I, severity: high }\n`;
    assert.ok(lenses(issue, chinese).some((one) => one.endsWith("尚未告知客户")));
    assert.ok(!lenses(issue.replace("high", "low"), chinese).some((one) => one.endsWith("尚未告知客户")));
  });

  it("show references where the editor has a command for it, and are only read elsewhere", () => {
    const document = documentOf(plan);
    const options = { ...english, referencesCommand: "show" };
    const lens = lensesOf(document, options).find(({ data }) => data !== undefined);
    assert.ok(lens);
    assert.equal(lens.command, undefined);
    const filled = filledLens(document, lens, options).command;
    const line = plan.split("\n").findIndex((text) => text.includes("owner: li"));
    assert.deepEqual(filled, {
      title: "1 reference",
      command: "show",
      arguments: [
        uri,
        lens.range.start,
        [{ uri, range: { start: { line, character: 11 }, end: { line, character: 13 } } }],
      ],
    });
    assert.ok(lensesOf(document, english).every(({ command }) => command?.command === ""));
  });

  it("take what comes back from an editor as it is", () => {
    const document = documentOf(plan);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const options = { ...english, referencesCommand: "show" };
    for (const data of [undefined, null, 7, {}, { uri: 1, id: 2 }])
      assert.deepEqual(filledLens(document, { range, data }, options), { range, data });
    assert.equal(
      filledLens(document, { range, data: { uri, id: "nobody" } }, options).command?.title,
      "0 references",
    );
  });
});
