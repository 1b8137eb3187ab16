import assert from "node:assert/strict";
import type { Answers } from "../../../src/language/acts/act.ts";
import { proceed, type Reply } from "../../../src/language/acts/ask.ts";
import { actNamed } from "../../../src/language/acts/index.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import { applyEdits } from "../../support/apply.ts";

export const asOf = "2026-07-17";

const head = `commplan: 1
project: { name: Harbour, client: C, manager: li }
stakeholders:
  - { id: li, name: Li Wei, side: team }
  - { id: ana, name: Ana Berg, side: client, decision-maker: true }
`;

/** What an act says to answers, about a plan of these sections on 2026-07-17. */
export function reply(sections: string, name: string, answers: Answers): Reply {
  const act = actNamed(name);
  assert.ok(act, `There is no act ${name}.`);
  return proceed(act, analyze(head + sections, { asOf }), answers);
}

/** The question that comes next: `key: its choices`. */
export function asked(sections: string, name: string, answers: Answers): string {
  const said = reply(sections, name, answers);
  assert.equal(said.kind, "question", JSON.stringify(said));
  if (said.kind !== "question") return "";
  const { question, context } = said;
  const choices = question.choices?.(context, "").map(({ value }) => value) ?? [];
  return `${question.key}: ${choices.join(" ")}`;
}

/** What is wrong with the answers. */
export function refused(sections: string, name: string, answers: Answers): string {
  const said = reply(sections, name, answers);
  return said.kind === "problem" ? `${said.key}: ${said.message.en}` : `${said.kind}, no problem`;
}

/** The lines that an act takes away and adds: `- old`, `+ new`. */
export function changed(sections: string, name: string, answers: Answers): readonly string[] {
  const said = reply(sections, name, answers);
  assert.equal(said.kind, "edits", JSON.stringify(said));
  if (said.kind !== "edits") return [];
  const text = head + sections;
  return differences(text.split("\n"), applyEdits(text, said.edits).split("\n"));
}

/** Lines that differ, by the longest common run of lines. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const cells = lengths[row] as number[];
      cells[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push(`- ${before[row]?.trim()}`);
      row += 1;
    } else {
      lines.push(`+ ${after[column]?.trim()}`);
      column += 1;
    }
  }
  return lines;
}
