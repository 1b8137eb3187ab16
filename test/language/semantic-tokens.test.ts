import assert from "node:assert/strict";
import type { Range } from "vscode-languageserver-types";
import { semanticTokensLegend, semanticTokensOf } from "../../src/language/semantic-tokens.ts";
import { tokenEdits } from "../../src/language/semantic-tokens-delta.ts";
import { plansIn } from "../support/folders.ts";
import { documentOf } from "./ask.ts";
import { head, plan } from "./plan.ts";

/** Tokens as an editor reads them: the text, its type and its modifiers. */
function tokens(text: string, range?: Range): readonly string[] {
  const document = documentOf(text);
  const { data } = semanticTokensOf(document, range);
  const read: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    assert.ok(lines > 0 || characters > 0 || index === 0, "Tokens come one after the other.");
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = document.lines.offsetAt({ line, character });
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const name = [semanticTokensLegend.tokenTypes[type], ...modifiers].join(".");
    read.push(`${text.slice(start, start + length)} ${name}`);
  }
  return read;
}

const records = `milestones:
  - { id: m-late, title: A, due: 2026-01-05 }
  - { id: m-done, title: 🏗️ 𠮷, due: 2026-01-05, status: done, actual: 2026-01-05 }
  - { id: m-off, title: C, due: 2026-01-05, status: cancelled, depends-on: [m-late, m-done, nobody] }
  - { id: m-next, title: D, due: 2026-06-05, depends-on: ["m-off"] }
`;

describe("semantic tokens", () => {
  it("tell sections, dates, and ids by their kind and state", () => {
    assert.deepEqual(tokens(head + records), [
      "commplan keyword",
      "project keyword",
      "milestones keyword",
      "m-late event.declaration.late",
      "2026-01-05 number.late",
      "m-done event.declaration.done",
      "2026-01-05 number.done",
      "2026-01-05 number",
      "m-off event.declaration.deprecated",
      "2026-01-05 number.deprecated",
      "m-late event.late",
      "m-done event.done",
      "m-next event.declaration",
      "2026-06-05 number",
      '"m-off" event.deprecated',
    ]);
    assert.deepEqual(tokens((head + records).replaceAll("\n", "\r\n")), tokens(head + records));
  });

  it("tell cadences, groups, and ids that are keys", () => {
    const text = `${plan}communications:\n  - id: c\n    audience: [anna, all-client]\n    cadence: weekly\n    by-phase: { design: daily }\n`;
    assert.deepEqual(tokens(text).slice(-7), [
      "communications keyword",
      "c function.declaration",
      "anna class",
      "all-client class.defaultLibrary",
      "weekly macro",
      "design namespace",
      "daily macro",
    ]);
  });

  it("tell communications that are overdue", () => {
    const text = `${plan}communications:\n  - { id: c, title: C, audience: [anna], owner: li, channel: email, cadence: weekly, start: 2026-01-01 }\n`;
    assert.ok(tokens(`${text}log: []\n`).includes("c function.declaration.late"));
    assert.ok(tokens(text).includes("c function.declaration"));
    assert.ok(tokens(`${text}log:\n  - { date: 2026-02-27, of: c }\n`).includes("c function.declaration"));
  });

  it("say of a range what they say of all", () => {
    const text = head + records;
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } };
    const all = tokens(text);
    const some = tokens(text, range);
    assert.ok(some.includes("m-done event.declaration.done") && !some.includes("m-next event.declaration"));
    assert.deepEqual(
      some.filter((one) => !all.includes(one)),
      [],
    );
  });

  it("come in the order of the text", () => {
    for (const sample of plansIn("samples")) assert.ok(tokens(sample.text).length > 300);
  });
});

describe("edits of tokens", () => {
  it("make one list of numbers into the other, and touch no more than they must", () => {
    for (const [before, after, touched] of [
      [[], [], 0],
      [[1, 2, 3], [1, 2, 3], 0],
      [[], [1, 2], 2],
      [[1, 2], [], 2],
      [[1, 2, 3, 4], [1, 9, 3, 4], 2],
      [[1, 1, 1], [1, 1, 1, 1], 1],
      [[1, 1, 1, 1], [1, 1], 2],
    ] as const) {
      const edits = tokenEdits(before, after);
      const made = edits.reduce<readonly number[]>(
        (numbers, { start, deleteCount, data = [] }) => numbers.toSpliced(start, deleteCount, ...data),
        before,
      );
      assert.deepEqual(made, after);
      const count = edits.reduce((sum, { deleteCount, data = [] }) => sum + deleteCount + data.length, 0);
      assert.equal(count, touched);
    }
  });
});
