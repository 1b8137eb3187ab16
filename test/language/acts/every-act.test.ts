import assert from "node:assert/strict";
import type { Act, ActContext, Answers, Question } from "../../../src/language/acts/act.ts";
import { proceed } from "../../../src/language/acts/ask.ts";
import { acts } from "../../../src/language/acts/index.ts";
import { isFor } from "../../../src/language/acts/is-for.ts";
import { type Analysis, type Analyzer, createAnalyzer } from "../../../src/plan/analyze.ts";
import type { PlanRecord } from "../../../src/plan/plan.ts";
import { applyEdits } from "../../support/apply.ts";
import { plansIn } from "../../support/folders.ts";

const asOf = "2026-07-17";
const plans = plansIn("samples");

/** The text with every line break of another kind. */
const lineBreaks: Readonly<Record<string, string>> = { LF: "\n", CRLF: "\r\n", CR: "\r" };

/** A text that YAML must quote. */
const quoted = 'Said "so": 是的, #1';

/** What people paste, and what others would have them type. */
const hostile: readonly string[] = [
  "=1+1",
  "</script><b>&amp;",
  "- not: {a, list}",
  "null",
  "2026-02-30",
  ...["2026", "007", "1e5", "0x1F", ".5", "-3"],
  "*alias &anchor !!tag %",
  "\u202eevil\u202c \u0007 \u0000 \u2028",
  "\ud800 alone",
  "😀 👨‍👩‍👧 周报：第一、二期",
  "one\ntwo\r\n  three\t",
  "'\"\\ `$(flame)` {date}",
  "x".repeat(10_000),
];

/** A likely answer: what is proposed, else the first choice, else a text that YAML must quote. */
function answerTo(question: Question, context: ActContext, text: string): string | readonly string[] {
  const proposed = question.proposed?.(context);
  const [first] = question.choices?.(context, "") ?? [];
  if (question.kind === "choices") return proposed ?? (first ? [first.value] : []);
  if (question.key === "progress") return "50";
  // A place of minutes takes no line breaks and no control characters.
  const typed = question.problem?.(text, context) ? quoted : text;
  return question.kind === "text" && text !== quoted ? typed : proposed || first?.value || typed;
}

/** Goes through an act to its edits as a person would who takes what is offered. */
function edited(
  act: Act,
  analysis: Analysis,
  record: PlanRecord | undefined,
  text = quoted,
): string | undefined {
  let answers: Answers = {};
  for (let step = 0; step < 20; step += 1) {
    const reply = proceed(act, analysis, answers, record?.at ?? []);
    if (reply.kind === "problem") {
      // Text that is shared by an anchor, or in braces that hold no list, is left to the person.
      assert.match(
        reply.message.en,
        /cannot change safely/,
        `${act.name}: ${reply.key}: ${reply.message.en}`,
      );
      return undefined;
    }
    if (reply.kind === "edits") {
      const { en, "zh-CN": chinese } = reply.done;
      if (text === quoted)
        for (const told of [en, chinese])
          assert.doesNotMatch(told, /\{\w+\}|undefined|“”| {2}/, `${act.name}: ${told}`);
      assert.ok(en.length < 180 && !/[\r\n]/.test(en), en);
      return applyEdits(analysis.text, reply.edits);
    }
    assert.ok(reply.kind === "question", `${act.name} finds no record`);
    answers = { ...answers, [reply.question.key]: answerTo(reply.question, reply.context, text) };
  }
  assert.fail(`${act.name} never ends`);
}

describe("every act", () => {
  it("speaks both languages", () => {
    for (const { name, words, done, questions } of acts) {
      for (const text of [words, done, ...questions.map((question) => question.words)]) {
        assert.notEqual(text.en, "", name);
        assert.match(text["zh-CN"], /\p{Script=Han}/u, name);
      }
    }
    assert.equal(new Set(acts.map(({ name }) => name)).size, acts.length);
  });

  for (const [kind, lineBreak] of Object.entries(lineBreaks)) {
    it(`leaves a sound plan with ${kind}, all of whose other lines are as they were`, () => {
      let count = 0;
      for (const { text: original } of plans) {
        const text = original.replace(/\r\n|\r|\n/g, lineBreak);
        const analyzer = createAnalyzer();
        const analysis = analyzer.analyze(text, { asOf });
        for (const act of acts) {
          const records: readonly (PlanRecord | undefined)[] =
            act.sections.length === 0
              ? [undefined]
              : act.sections
                  .flatMap((section) => [...analysis.plan[section]])
                  .filter((one) => isFor(act, one, analysis));
          // With other line breaks, one record of each act tells as much as all of them.
          for (const record of kind === "LF" ? records : records.slice(0, 1)) {
            const after = edited(act, analysis, record);
            if (after === undefined) continue;
            count += 1;
            check({ analyzer, before: text, after, lineBreak }, `${act.name} ${record?.id}`);
          }
        }
      }
      assert.ok(count > (kind === "LF" ? 150 : 30), `${count} edits`);
    }).timeout(120_000);
  }

  it("leaves a sound plan whatever is typed", () => {
    const before = plans.map(({ text }) => text).toSorted((a, b) => a.length - b.length)[0] ?? "";
    const analyzer = createAnalyzer();
    const analysis = analyzer.analyze(before, { asOf });
    let count = 0;
    for (const text of hostile) {
      for (const act of acts) {
        const records = act.sections.flatMap((section): readonly PlanRecord[] => analysis.plan[section]);
        const record = records.find((one) => isFor(act, one, analysis));
        if (act.sections.length > 0 && record === undefined) continue;
        const after = edited(act, analysis, record, text);
        if (after === undefined) continue;
        count += 1;
        check({ analyzer, before, after, lineBreak: "\n" }, `${act.name} with ${text.slice(0, 40)}`);
      }
    }
    assert.ok(count > hostile.length * 10, `${count} edits`);
  }).timeout(120_000);
});

interface Changed {
  readonly analyzer: Analyzer;
  readonly before: string;
  readonly after: string;
  readonly lineBreak: string;
}

function check({ analyzer, before, after, lineBreak }: Changed, name: string): void {
  const errors = (text: string) =>
    analyzer
      .analyze(text, { asOf })
      .findings.filter(({ rule }) => /^(?:syntax|schema|ref-|date-order|date-future)/.test(rule));
  assert.deepEqual(
    errors(after).map(({ rule, message }) => `${rule}: ${message.en}`),
    [],
    name,
  );
  assert.equal(
    after
      .split(lineBreak)
      .join("")
      .match(/[\r\n]/),
    null,
    `${name} brings another line break`,
  );
  // A line that is gone was written over: at most as many as the act has questions.
  const left = new Map<string, number>();
  for (const line of after.split(lineBreak)) left.set(line, (left.get(line) ?? 0) + 1);
  const gone = before.split(lineBreak).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  assert.ok(gone.length <= 10, `${name} takes away ${gone.length} lines\n${gone.join("\n")}`);
}
