import assert from "node:assert/strict";
import { type ImportOptions, importInto } from "../../src/exchange/import.ts";
import type { ImportOutcome } from "../../src/exchange/outcome.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { applied } from "../../src/plan/fix/fix-text.ts";

export const asOf = "2026-07-17";

/** What an import does, after what must hold of every one was looked at; a text for why it cannot be done at all. */
export function imported(
  plan: string,
  source: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): ImportOutcome | string {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const all = { asOf, ...options };
  const result = importInto(plan, bytes, all);
  if ("problem" in result) return result.problem.en;
  const { outcome } = result;
  assert.equal(applied(plan, outcome.edits), outcome.text, "the edits lead to the text");
  assert.deepEqual(formFaults(outcome.text), formFaults(plan), "no new fault of the form");
  const again = importInto(outcome.text, bytes, all);
  assert.ok("outcome" in again, "it can be imported again");
  assert.equal(again.outcome.text, outcome.text, "importing again changes nothing");
  return outcome;
}

/** The text that comes of an import. */
export function textAfter(
  plan: string,
  source: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): string {
  const outcome = imported(plan, source, options);
  return typeof outcome === "string" ? outcome : outcome.text;
}

/** The verdicts row by row, as `2 new`, `3 rejected: it has no title`. */
export function verdictsOf(outcome: ImportOutcome | string): readonly string[] {
  if (typeof outcome === "string") return [outcome];
  return outcome.tables.flatMap(({ rows }) =>
    rows.map(({ row, verdict, reason }) => `${row} ${verdict}${reason ? `: ${reason.en}` : ""}`),
  );
}

function formFaults(text: string): readonly string[] {
  const isForm = (rule: string) =>
    ["syntax", "schema", "ref-unknown", "ref-duplicate", "ref-wrong-kind"].includes(rule);
  return analyze(text, { asOf })
    .findings.filter(({ rule, severity }) => severity === "error" && isForm(rule))
    .map(({ rule, path, message }) => `${rule} ${path.join("/")} ${message.en}`);
}
