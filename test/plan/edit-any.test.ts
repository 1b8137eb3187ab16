import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { appendRecord } from "../../src/plan/edit/append.ts";
import { removeItem } from "../../src/plan/edit/remove.ts";
import { setOwnEntries } from "../../src/plan/edit/set-own.ts";
import type { TextEdit } from "../../src/plan/finding.ts";
import { type PlanRecord, sectionNames } from "../../src/plan/plan.ts";
import { yamlText } from "../../src/plan/rules/stub.ts";
import type { Source } from "../../src/plan/source.ts";
import { applyEdits } from "../support/apply.ts";
import { runs, seed } from "../support/properties.ts";
import { randomNumbers } from "../support/random-edits.ts";
import { plansToEdit, sessionOf } from "../support/random-sessions.ts";

const options = { asOf: "2026-07-17" };

/** Texts that YAML could take for something else, or break on. */
const oddTexts = [
  "plain",
  "two\nlines\n\n and more",
  ": colon # hash",
  "- dash",
  "null",
  "2026-02-30",
  "'quotes\" and \\",
  "{a: [b",
  "*alias &anchor !tag",
  "桥梁，第一阶段：",
  "🏗️ \u2028 \u0085",
  "=1+1",
  " space around ",
  "x".repeat(3000),
  "\tTab",
  "? key",
  "%",
  "yes",
  "",
];

/** All that a plan says but for one place, to be compared with what it says after an edit. */
function sayings(plan: object, without: (path: string) => boolean): string {
  const said = (value: unknown, path: string): unknown => {
    if (without(path)) return undefined;
    if (Array.isArray(value)) return value.map((one, index) => said(one, `${path}/${index}`));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, `${path}/${key}`)]));
  };
  return JSON.stringify(said(plan, ""));
}

describe("an edit of any plan", () => {
  it("changes what it is for, and leaves what else the plan says, its comments and its slips alone", () => {
    const number = randomNumbers(seed);
    const below = (end: number) => Math.floor(number() * end);
    const from = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
    const plans = plansToEdit();
    let made = 0;
    for (let run = 0; run < runs(60); run += 1) {
      const { name, text: whole } = from(plans);
      const text = sessionOf(whole, below(2) === 0 ? 0 : below(12), number).at(-1)?.text ?? "";
      const before = analyze(text, options);
      // Where brackets or quotes are open, what stands below them says another thing after any edit.
      if (before.findings.some(({ rule }) => rule === "syntax")) continue;
      const section = from(sectionNames.filter((one) => before.plan[one].length > 0));
      if (section === undefined) continue;
      const records: readonly PlanRecord[] = before.plan[section];
      const record = from(records);
      const index = Number(record?.at[1] ?? 0);
      const odd = from(oddTexts);
      const kind = from(["set", "append", "remove"] as const);
      const edits: readonly TextEdit[] | undefined = {
        set: (source: Source) => setOwnEntries(source, [section, index], [["notes", yamlText(odd)]]),
        append: (source: Source) =>
          listed(
            appendRecord(source, section, [
              ["id", "new-one"],
              ["notes", yamlText(odd)],
            ]),
          ),
        remove: (source: Source) => listed(removeItem(source, [section, index])),
      }[kind](before.source);
      if (edits === undefined) continue;
      made += 1;
      const after = analyze(applyEdits(text, edits), options);
      const about = () =>
        JSON.stringify({ seed, run, name, kind, section, index, odd, text, after: after.text }).slice(
          0,
          60_000,
        );
      const own = `/${section}/${index}`;
      if (kind === "set") {
        assert.equal((after.plan[section][index] as PlanRecord | undefined)?.notes ?? "", odd, about());
        const isOther = (path: string) => path === `${own}/notes` || path === `${own}/malformed`;
        assert.equal(sayings(after.plan, isOther), sayings(before.plan, isOther), about());
      } else if (kind === "append") {
        assert.equal(after.plan[section].length, records.length + 1, about());
        assert.equal(after.plan[section].at(-1)?.notes ?? "", odd, about());
        const left = { ...after.plan, [section]: after.plan[section].slice(0, -1) };
        assert.equal(sayings(left, nowhere), sayings(before.plan, nowhere), about());
      } else {
        assert.equal(after.plan[section].length, records.length - 1, about());
        const placeless = (path: string) => path.endsWith("/at");
        const left = { ...before.plan, [section]: records.filter((_, at) => at !== index) };
        assert.equal(sayings(after.plan, placeless), sayings(left, placeless), about());
      }
    }
    assert.ok(made > runs(60) / 5, `${made} edits were made`);
  }).timeout(1_800_000);
});

function nowhere(): boolean {
  return false;
}

function listed(edit: TextEdit | undefined): readonly TextEdit[] | undefined {
  return edit && [edit];
}
