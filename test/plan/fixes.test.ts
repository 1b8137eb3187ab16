import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../src/plan/analyze.ts";
import type { Finding, Fix, TextEdit } from "../../src/plan/finding.ts";
import { applyEdits } from "../support/apply.ts";
import { plansIn, root } from "../support/folders.ts";
import { asOfOf } from "../support/marks.ts";
import { keptMark, rewritings } from "../support/rewritten.ts";

// A fix is an edit of somebody's text. However that is written, the fix leaves all else alone, writes as its
// surroundings do, and does what it says: the finding is gone, and nothing is broken that was not.

interface Case {
  readonly name: string;
  readonly text: string;
  readonly asOf: string;
}

const kubernetes = "test/plan/fixtures/kubernetes-release-1.30.commplan.yaml";

const cases: readonly Case[] = [
  ...plansIn("test/plan/rules").map(({ name, text }) => ({ name, text, asOf: asOfOf(text) })),
  // The samples have nothing to mend at their own date; half a year later they have.
  ...plansIn("samples").map(({ name, text }) => ({ name, text, asOf: "2027-03-01" })),
  { name: kubernetes, text: readFileSync(`${root}${kubernetes}`, "utf8"), asOf: "2024-06-01" },
];

const files = {
  sha256: (path: string) => (/altered|as-issued/.test(path) ? "a".repeat(64) : undefined),
};

/** What is found, told apart by what it says. */
function foundIn(text: string, asOf: string): readonly Finding[] {
  return analyze(text, { asOf, files }).findings;
}

function sayings(findings: readonly Finding[], isAsked: (finding: Finding) => boolean): readonly string[] {
  return findings.filter(isAsked).map(({ rule, message }) => `${rule}: ${message.en}`);
}

const all = () => true;
const isMalformed = ({ rule }: Finding) => rule === "syntax" || rule === "schema";

/** What the first list has more often than the second. */
function beyond(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Each thing that a fix does to a text and should not. */
function* faultsOf(text: string, asOf: string, finding: Finding, fix: Fix, before: readonly Finding[]) {
  const edits = fix.edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (edits.length === 0) yield "changes nothing";
  for (const [index, edit] of edits.entries()) yield* faultsOfEdit(text, edit, edits[index - 1]);
  const mended = applyEdits(text, edits);
  const isRemoval = edits.every(({ newText }) => newText.trim() === "" || newText === " []");
  for (const comment of isRemoval ? [] : commentsIn(text)) {
    if (!mended.includes(comment)) yield `loses the comment ${comment}`;
  }
  const after = foundIn(mended, asOf);
  const saying = `${finding.rule}: ${finding.message.en}`;
  const count = (findings: readonly Finding[]) =>
    sayings(findings, all).filter((one) => one === saying).length;
  if (count(after) >= count(before)) yield "leaves the finding";
  yield* beyond(sayings(after, isMalformed), sayings(before, isMalformed)).map((one) => `brings ${one}`);
}

function* faultsOfEdit(text: string, { start, end, newText }: TextEdit, last: TextEdit | undefined) {
  if (start > end || end > text.length || (last && start < last.end)) yield "has edits that overlap";
  const isInBreak = (offset: number) => text[offset - 1] === "\r" && text[offset] === "\n";
  if (isInBreak(start) || isInBreak(end)) yield "cuts a line break in two";
  const [own = "\n"] = /\r\n|\r|\n/.exec(text) ?? [];
  for (const [lineBreak] of newText.matchAll(/\r\n|\r|\n/g)) {
    if (lineBreak !== own) yield `writes the line break ${JSON.stringify(lineBreak)}`;
  }
  const isBetweenLines =
    /^$|[\r\n]/.test(text.slice(start, start + 1)) || /^$|[\r\n]/.test(text.slice(start - 1, start));
  if (start === end && /[\r\n]/.test(newText) && !isBetweenLines) yield "parts a line from its comment";
  const replaced = text.slice(start, end);
  if (newText !== "" && newText === replaced) yield "writes what is there";
  const [quote = ""] = /^["']/.exec(replaced) ?? [];
  if (quote && replaced.endsWith(quote) && !newText.startsWith(quote) && !notText.test(newText))
    yield `takes the quotes of ${replaced}`;
}

/** What must not be quoted where a text was, and what has marks of its own. */
const notText = /^(?:-?[\d.]+|true|false|["[{].*)?$/;

function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`# (?:${keptMark}\\d+[ab]|want [^\\r\\n]*)`, "g"))].map(
    ([comment]) => comment,
  );
}

describe("the fixes", () => {
  for (const { name: way, rewrite } of rewritings) {
    it(`mend a plan written ${way}, and nothing else`, () => {
      const faults: string[] = [];
      let tried = 0;
      let skipped = 0;
      for (const { name, text: original, asOf } of cases) {
        const text = rewrite(original);
        const before = text === undefined ? [] : foundIn(text, asOf);
        if (
          text === undefined ||
          beyond(sayings(before, all), sayings(foundIn(original, asOf), all)).length > 0
        ) {
          skipped += 1;
          continue;
        }
        for (const finding of before) {
          for (const fix of finding.fixes()) {
            tried += 1;
            for (const fault of faultsOf(text, asOf, finding, fix, before))
              faults.push(`${name}: “${fix.title.en}” for “${finding.message.en}” ${fault}`);
          }
        }
      }
      assert.deepEqual([...new Set(faults)], []);
      assert.ok(tried > 100, `only ${tried} fixes were tried`);
      assert.ok(skipped <= cases.length / 3, `${skipped} plans say something else when written so`);
    }).timeout(300_000);
  }
});
