import assert from "node:assert/strict";
import { importInto } from "../../src/exchange/import.ts";
import { proceed } from "../../src/language/acts/ask.ts";
import { acts } from "../../src/language/acts/index.ts";
import { codeActionKinds, codeActionsIn } from "../../src/language/code-actions.ts";
import { formatted, formattedAfterTyping } from "../../src/language/format.ts";
import { renameAt, renameStartAt } from "../../src/language/rename.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { proposalOf } from "../../src/plan/assistant/proposal.ts";
import { migrateText } from "../../src/plan/migrate/migrate-text.ts";
import type { Words } from "../../src/plan/words.ts";
import { plansIn } from "../support/folders.ts";
import { asOf, documentOf, english } from "./ask.ts";

/** What something that edits plans does to one: how much it would write, or why it does not; "" where it cannot say so. */
type Attempt = (text: string) => number | Words | "";

const bytes = (text: string) => new TextEncoder().encode(text);
const isWords = (value: unknown): value is Words => typeof value === "object" && value !== null;

const attempts: Readonly<Record<string, Attempt>> = {
  ...Object.fromEntries(
    acts.map((act) => [
      `the act ${act.name}`,
      (text: string) => {
        const reply = proceed(act, analyze(text, { asOf }), {});
        return reply.kind === "problem" ? reply.message : 1;
      },
    ]),
  ),
  "every code action": (text) => {
    const document = documentOf(text);
    const end = document.lines.positionAt(text.length);
    const range = { start: { line: 0, character: 0 }, end };
    const actions = [
      ...codeActionsIn(document, range, { only: [...codeActionKinds] }, english),
      // Some are offered at one record alone.
      ...[...text.matchAll(/\bid: /g)].slice(0, 25).flatMap(({ index }) => {
        const at = document.lines.positionAt(index);
        return codeActionsIn(document, { start: at, end: at }, { only: [""] }, english);
      }),
    ];
    return actions.length || "";
  },
  "the start of a renaming": (text) => {
    const start = renameStartAt(documentOf(text), idIn(text));
    return "refusal" in start ? start.refusal : 1;
  },
  "a renaming": (text) => {
    const edit = renameAt(documentOf(text), idIn(text), "another-id", english);
    return "refusal" in edit ? edit.refusal : 1;
  },
  "the formatter": (text) =>
    formatted(documentOf(text.replace("\nproject:\n", "\n\n\n\nproject:\n"))).length || "",
  "the formatter, of what is typed": (text) => {
    const typed = text.replace("\nmilestones:\n", "\nmilestones:\n\n");
    const document = documentOf(typed);
    const at = document.lines.positionAt(typed.indexOf("\nmilestones:\n\n") + "\nmilestones:\n".length);
    return formattedAfterTyping(document, at, "\n").length || "";
  },
  "an import": (text) => {
    const result = importInto(text, bytes("Risk,Probability,Impact\nA new one,3,3\n"), { asOf });
    return "problem" in result ? result.problem : result.outcome.edits.length;
  },
  "an assistant": (text) => {
    const read = (one: string) => analyze(one, { asOf });
    const request = { replacements: [{ oldText: "\nproject:", newText: "\n# The project\nproject:" }] };
    const proposal = proposalOf(read(text), request, { readers: "internal", analyze: read });
    if ("edits" in proposal) return proposal.edits.length;
    return "problem" in proposal ? proposal.problem : proposal.untold;
  },
  "the way to the newest version": (text) => {
    const result = migrateText(text.replace("commplan: 1", "commplan: v1"));
    return "problem" in result ? result.problem : result.edits.length;
  },
};

function idIn(text: string) {
  const at = /\n {2}- id: (?=\S)/.exec(text);
  assert.ok(at);
  return documentOf(text).lines.positionAt(at.index + at[0].length);
}

const later = (text: string, version: string) => text.replace(/^commplan: 1\b/m, `commplan: ${version}`);
const isRefused = (words: Words) =>
  /Update CommPlan first/.test(words.en) && /请先更新 CommPlan/.test(words["zh-CN"]);

describe("a plan of a later version of the format", () => {
  const [sample] = plansIn("samples");
  assert.ok(sample);

  for (const [what, attempt] of Object.entries(attempts)) {
    it(`is not written into by ${what}, which says so where it can`, () => {
      for (const version of ["2", "2.1", '"3"', "v12"]) {
        const outcome = attempt(later(sample.text, version));
        assert.ok(
          outcome === "" || (isWords(outcome) && isRefused(outcome)),
          `${version}: ${JSON.stringify(outcome)}`,
        );
      }
    });

    it(`is what keeps it from that: ${what}`, () => {
      const outcome = attempt(sample.text);
      assert.ok(!isWords(outcome) || !isRefused(outcome), JSON.stringify(outcome));
      if (!what.startsWith("the act ")) assert.equal(typeof outcome, "number");
    });
  }

  it("is told how a slip of syntax is mended, which is the same in every version", () => {
    const document = documentOf(`${later(sample.text, "2")}\nx-more：\n  - one\n`);
    const end = document.lines.positionAt(document.analysis.text.length);
    const range = { start: { line: 0, character: 0 }, end };
    const actions = codeActionsIn(document, range, { only: ["quickfix"] }, english);
    assert.ok(actions.length > 0);
    for (const { diagnostics = [] } of actions)
      for (const { code } of diagnostics) assert.equal(code, "syntax");
  });
});
