import assert from "node:assert/strict";
import { importPulled } from "../../src/connect/import-pulled.ts";
import type { Pulled } from "../../src/connect/records.ts";
import type { ImportOutcome } from "../../src/exchange/outcome.ts";

const asOf = "2026-07-17";

/** A plan without records. */
export const emptyPlan = `commplan: 1
project: { name: Bridge, client: Northmere }
`;

/** What becomes of a plan by what was pulled; a text for why nothing does. The second time nothing changes. */
export function taken(pulled: Pulled, plan = emptyPlan): ImportOutcome | string {
  const result = importPulled(plan, pulled, { asOf });
  if ("problem" in result) return result.problem.en;
  const again = importPulled(result.outcome.text, pulled, { asOf });
  assert.ok("outcome" in again);
  assert.equal(again.outcome.text, result.outcome.text);
  return result.outcome;
}

/** What was pulled as a person would tell it: a line for each row, with its verdict, and each notice. */
export function rowsOf(outcome: ImportOutcome | string): readonly string[] {
  if (typeof outcome === "string") return [outcome];
  return outcome.tables.flatMap(({ mapping, rows, gone, notes }) => [
    ...rows.map(({ key, title, verdict, changes }) => {
      const said = changes.map((change) => `${change.key}=${change.to}`).join(" ");
      return `${mapping.section} ${key} ${verdict}: ${title}${said === "" ? "" : ` ${said}`}`;
    }),
    ...gone.map(({ key }) => `${mapping.section} ${key} gone`),
    ...notes.map((words) => `! ${words.en}`),
  ]);
}
