import assert from "node:assert/strict";
import type { Answers } from "../../../src/language/acts/act.ts";
import { proceed, type Reply } from "../../../src/language/acts/ask.ts";
import { actNamed } from "../../../src/language/acts/index.ts";
import { analyze } from "../../../src/plan/analyze.ts";
import type { Language } from "../../../src/plan/words.ts";
import { applyEdits } from "../../support/apply.ts";
import { lineDifferences } from "../../support/line-differences.ts";

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
  return lineDifferences(text, applyEdits(text, said.edits)).map(
    ({ sign, line }) => `${sign} ${line.trim()}`,
  );
}

/** What a person is told once an act is done. */
export function told(sections: string, name: string, answers: Answers, language: Language = "en"): string {
  const said = reply(sections, name, answers);
  return said.kind === "edits" ? said.done[language] : said.kind;
}
