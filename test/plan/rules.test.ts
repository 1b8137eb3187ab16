import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import type { Finding } from "../../src/plan/finding.ts";
import { rules } from "../../src/plan/rules/index.ts";
import { languages } from "../../src/plan/words.ts";
import { applyEdits } from "../support/apply.ts";
import { plansIn } from "../support/folders.ts";
import { asOfOf, lineOf, wantsOf } from "../support/marks.ts";

// A fixture holds wrong cases, each marked at its line, and near misses without a mark. Findings of other rules
// are marked too: a fixture says all that is to be said of its text.
const fixtures = plansIn("test/plan/rules");

/** The files that lie beside the fixtures. */
const files = {
  sha256: (path: string) => (/altered|as-issued/.test(path) ? "a".repeat(64) : undefined),
};

describe("rules", () => {
  for (const { name, text } of fixtures) {
    it(`finds what is marked in ${name}, and nothing else`, () => {
      const found = analyze(text, { asOf: asOfOf(text), files }).findings.map((finding) =>
        shown(text, finding),
      );
      const wanted = wantsOf(text).map(({ line, rule, part }) => ({ line: line + 1, rule, part }));
      const missing = wanted.filter((want) => !found.some((one) => matches(one, want)));
      const extra = found.filter((one) => !wanted.some((want) => matches(one, want)));
      assert.deepEqual({ missing, extra }, { missing: [], extra: [] });
      assert.equal(found.length, wanted.length, "each mark stands for one finding");
    });

    it(`mends ${name} by its fixes, touching nothing else`, () => {
      const { findings } = analyze(text, { asOf: asOfOf(text), files });
      for (const finding of findings) {
        for (const fix of finding.fixes()) {
          const mended = applyEdits(text, fix.edits);
          const left = analyze(mended, { asOf: asOfOf(text), files }).findings;
          const same = (one: Finding) => one.rule === finding.rule && one.message.en === finding.message.en;
          const before = findings.filter(same).length;
          assert.ok(
            left.filter(same).length < before,
            `“${fix.title.en}” leaves: ${finding.message.en}\n${mended}`,
          );
          const broken = left.filter(({ rule }) => rule === "syntax").length;
          assert.ok(
            broken <= findings.filter(({ rule }) => rule === "syntax").length,
            `“${fix.title.en}” breaks the text\n${mended}`,
          );
        }
      }
    });
  }

  it("offer what can be written where nobody can be named", () => {
    const text = fixtures.find(({ name }) => name.startsWith("risk-no-response-no-team"))?.text ?? "";
    const titles = analyze(text, { asOf: asOfOf(text) }).findings.map(({ fixes }) =>
      fixes().map(({ title }) => title.en),
    );
    assert.deepEqual(titles, [["Add “strategy”, “response” and “due”"], [], ["Add “due”"]]);
  });

  it("have a fixture each, that shows each wrong at least once", () => {
    const shownRules = new Set(fixtures.flatMap(({ text }) => wantsOf(text).map(({ rule }) => rule)));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !shownRules.has(id)),
      [],
    );
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !fixtures.some(({ name }) => name === `${id}.commplan.yaml`)),
      [],
    );
  });

  it("speak both languages, without marks left over", () => {
    for (const { text } of fixtures) {
      for (const { message } of analyze(text, { asOf: asOfOf(text), files }).findings) {
        for (const language of languages)
          assert.doesNotMatch(message[language], /\{\w+\}|undefined|\[object/);
        assert.match(message["zh-CN"], /\p{Script=Han}/u);
      }
    }
    for (const { summary } of rules) assert.match(summary["zh-CN"], /\p{Script=Han}/u);
  });

  it("have unique ids", () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });
});

interface Shown {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

function shown(text: string, { rule, message, span }: Finding): Shown {
  return { line: lineOf(text, span.start) + 1, rule, message: message.en };
}

function matches(
  found: Shown,
  want: { readonly line: number; readonly rule: string; readonly part: string },
): boolean {
  return found.line === want.line && found.rule === want.rule && found.message.includes(want.part);
}
