import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { analyze } from "../../src/plan/analyze.ts";
import type { Finding } from "../../src/plan/finding.ts";
import { fixText } from "../../src/plan/fix/fix-text.ts";
import { languages } from "../../src/plan/words.ts";
import { root } from "../support/folders.ts";

// What people who have never seen YAML type (`mistakes/typed.txt`: a name, and a plan), and what becomes of it: the findings
// as they are told, the repairs (`*` is written by `--fix`), and the plan after `--fix`. Read `told.txt` as its reader would:
// does each say what is wrong, where, and what would be right, and once?

const options = { asOf: "2026-07-17" };
const folder = `${root}test/plan/mistakes/`;
const told = `${folder}told.txt`;

const mistakes = readFileSync(`${folder}typed.txt`, "utf8")
  .split(/^=== /m)
  .slice(1)
  .map((part) => ({
    name: part.slice(0, part.indexOf("\n")),
    text: part.slice(part.indexOf("\n") + 1),
  }));

function* linesOf(text: string, { span, rule, message, fixes }: Finding): Generator<string> {
  const line = text.slice(0, span.start).split("\n").length;
  const marked = JSON.stringify(text.slice(span.start, span.end));
  yield `  ${rule} in line ${line} at ${marked}`;
  for (const language of languages) yield `    ${message[language]}`;
  for (const { title, preferred } of fixes())
    yield `    ${preferred ? "*" : "-"} ${title.en} | ${title["zh-CN"]}`;
}

function* tellingOf({ name, text }: (typeof mistakes)[number]): Generator<string> {
  yield `=== ${name}`;
  for (const finding of analyze(text, options).findings) yield* linesOf(text, finding);
  const { analysis } = fixText(text, (next) => analyze(next, options));
  if (analysis.text === text) return;
  yield "  becomes";
  yield* analysis.text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`.trimEnd());
}

describe("the mistakes of people who do not know YAML", () => {
  it("are told and mended as before", () => {
    const now = `${mistakes.flatMap((mistake) => [...tellingOf(mistake)]).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(told, now);
    assert.ok(
      now === readFileSync(told, "utf8"),
      "told.txt says otherwise: look at it with UPDATE_GOLDEN=1 and git diff",
    );
  });

  for (const { name, text } of mistakes) {
    it(`are told once at a place, and mended to no other one: ${name}`, () => {
      const { findings } = analyze(text, options);
      const places = findings.map(({ span }) => span.start);
      assert.deepEqual(
        places.filter((place, index) => places.indexOf(place) !== index),
        [],
      );
      const { analysis } = fixText(text, (next) => analyze(next, options));
      const isSyntax = ({ rule }: Finding) => rule === "syntax";
      const before = findings.filter(isSyntax).length;
      assert.ok(analysis.findings.filter(isSyntax).length <= before, analysis.text);
    });
  }
});
