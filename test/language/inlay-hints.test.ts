import assert from "node:assert/strict";
import { type HintKind, hintKinds } from "../../src/language/inlay-hints/hint-source.ts";
import { filledHint, hintTarget, inlayHintsIn } from "../../src/language/inlay-hints.ts";
import { chinese, documentOf, english } from "./ask.ts";
import { head, plan } from "./plan.ts";

/** The lines that hints stand in, with the hints in ⟨⟩. */
function hinted(text: string, options = english, wanted: readonly HintKind[] = hintKinds): readonly string[] {
  const document = documentOf(text);
  const range = { start: { line: 0, character: 0 }, end: document.lines.positionAt(text.length) };
  const lines = text.split("\n");
  for (const { position, label } of inlayHintsIn(document, range, options, wanted).reverse()) {
    const line = lines[position.line] ?? "";
    lines[position.line] =
      `${line.slice(0, position.character)}⟨${String(label)}⟩${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes("⟨")).map((line) => line.trim());
}

const communication = (rest: string) =>
  `communications:\n  - { id: c, title: C, audience: [zhang-wei, all-client], owner: li, channel: email, cadence: ${rest} }\n`;

describe("inlay hints", () => {
  it("name what an id stands for", () => {
    const text = `${plan}risks:\n  - { id: r, owner: li, milestones: [freeze, nobody], phase: "design" }\n${communication("weekly")}`;
    assert.deepEqual(hinted(text, english, ["names"]), [
      "owner: li⟨Li Na⟩",
      '- { id: r, owner: li⟨Li Na⟩, milestones: [freeze⟨Design freeze⟩, nobody], phase: "design" }',
      "- { id: c, title: C, audience: [zhang-wei⟨张伟⟩, all-client⟨2 people⟩], owner: li⟨Li Na⟩, channel: email, cadence: weekly }",
    ]);
    const [, second, third] = hinted(text, chinese, ["names"]);
    assert.match(String(second), /freeze⟨设计冻结⟩/);
    assert.match(String(third), /all-client⟨2 人⟩/);
  });

  it("say nothing where the id says it already", () => {
    const text = plan.replace("id: li\n", "id: li.na\n").replace("owner: li", "owner: li.na");
    assert.deepEqual(hinted(text, english, ["names"]), []);
  });

  it("tell the whole story where they are pointed at, and lead to the record", () => {
    const document = documentOf(plan);
    const range = { start: { line: 0, character: 0 }, end: document.lines.positionAt(plan.length) };
    const [first, ...others] = inlayHintsIn(document, range, english, ["names", "dates"]);
    assert.ok(first && others.length > 0);
    const [date, name] = [first, others.at(-1)].map((hint) => hint && filledHint(document, hint, english));
    assert.match(JSON.stringify(date?.tooltip), /in 18 days \(14 working days\)/);
    assert.equal(date?.label, first.label);
    assert.match(JSON.stringify(name?.tooltip), /\*\*Li Na\*\*/);
    assert.ok(Array.isArray(name?.label));
    const line = plan.split("\n").indexOf("  - id: li");
    assert.equal(name.label[0]?.location?.range.start.line, line);
  });

  it("take what comes back from an editor as it is", () => {
    const document = documentOf(plan);
    const hint = { position: { line: 99, character: 99 }, label: "x" };
    assert.deepEqual(filledHint(document, hint, english), hint);
    for (const data of [undefined, null, 7, {}, { uri: 1 }])
      assert.equal(hintTarget({ ...hint, data }), undefined);
  });

  it("cut long names", () => {
    const text = `${plan.replace("Li Na", "L".repeat(90))}`;
    assert.deepEqual(hinted(text, english, ["names"]), [`owner: li⟨${"L".repeat(31)}…⟩`]);
  });

  it("count the days to a date that is due", () => {
    const text = `${plan}actions:
  - { id: a, due: 2026-03-01 }
  - { id: b, due: 2026-03-01, status: done }
  - { id: c, due: 2026-02-30 }
feedback:
  - { id: f, received: 2026-02-27, respond-by: 2026-03-03 17:00 }
`;
    assert.deepEqual(hinted(text, english, ["dates"]), [
      "due: 2026-03-20⟨Friday, in 18 days⟩",
      "due: 2026-05-29⟨Friday, in 88 days⟩",
      "- { id: a, due: 2026-03-01⟨Sunday, yesterday⟩ }",
      "- { id: f, received: 2026-02-27, respond-by: 2026-03-03 17:00⟨Tuesday, tomorrow⟩ }",
    ]);
    assert.equal(hinted(text, chinese, ["dates"])[0], "due: 2026-03-20⟨周五，18 天后⟩");
  });

  it("tell the level of a risk", () => {
    const text = `${head}risks:
  - { id: a, probability: 5, impact: 5, residual: { probability: 1, impact: 2 } }
  - { id: b, impact: 5 }
`;
    assert.deepEqual(hinted(text, english, ["levels"]), [
      "- { id: a, probability: 5, impact: 5⟨Critical⟩, residual: { probability: 1, impact: 2⟨Low⟩ } }",
    ]);
  });

  it("tell when a communication is due next", () => {
    const next = (rest: string, more = "") =>
      hinted(`${plan}${communication(rest)}${more}`, english, ["next"])[0];
    const log = "log:\n  - { date: 2026-02-27, of: c }\n";
    assert.match(String(next("weekly on wed")), /cadence: weekly on wed⟨next on Wednesday, 2026-03-04⟩/);
    assert.match(String(next("weekly on wed, start: 2026-02-04", log)), /⟨next on Wednesday, 2026-03-04⟩/);
    assert.match(
      String(next("weekly on wed, start: 2026-02-04", "log: []\n")),
      /⟨overdue since Wednesday, 2026-02-04⟩/,
    );
    assert.equal(next("on-event"), undefined);
    assert.equal(next("weekly, end: 2026-02-01"), undefined);
    assert.match(
      String(hinted(`${plan}${communication("weekly on wed")}`, chinese, ["next"])[0]),
      /⟨下次：2026-03-04（周三）⟩/,
    );
  });

  it("stand in the range that was asked for, and only of the kinds that are wanted", () => {
    const document = documentOf(plan);
    const lines = (from: number, to: number, wanted: readonly HintKind[]) => {
      const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
      return inlayHintsIn(document, range, english, wanted).map(({ position }) => position.line);
    };
    const all = lines(0, 99, hintKinds);
    assert.equal(all.length, 3);
    assert.deepEqual(lines(all[1] ?? 0, (all[1] ?? 0) + 1, hintKinds), [all[1]]);
    assert.deepEqual(lines(0, 99, []), []);
  });
});
