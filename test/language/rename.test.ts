import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditorOptions } from "../../src/language/document.ts";
import { renameAt, renameStartAt } from "../../src/language/rename.ts";
import { createAnalyzer } from "../../src/plan/analyze.ts";
import { positionOf } from "../../src/plan/source.ts";
import { plansIn } from "../support/folders.ts";
import { asOfOf } from "../support/marks.ts";
import { chinese, cursorIn, documentOf, english, type Marked, uri } from "./ask.ts";
import { plan } from "./plan.ts";

/** The text after a rename at the cursor, or why it was refused. */
function renamed(marked: string, name: string, options: EditorOptions = english): string {
  return renamedIn(cursorIn(marked), name, options);
}

function renamedIn({ text, offset }: Marked, name: string, options: EditorOptions): string {
  const document = documentOf(text);
  const answer = renameAt(document, document.lines.positionAt(offset), name, options);
  if ("refusal" in answer) return answer.refusal[options.language];
  const [change] = answer.documentChanges ?? [];
  assert.ok(change && "edits" in change);
  const edits = change.edits.filter((one) => "newText" in one);
  return TextDocument.applyEdits(TextDocument.create(uri, "commplan", 1, text), edits);
}

/** The text that an editor offers to change at the cursor, and what it puts there at first. */
function offered(marked: string): readonly [string, string] | string {
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text);
  const answer = renameStartAt(document, document.lines.positionAt(offset));
  if ("refusal" in answer) return answer.refusal.en;
  const { start, end } = answer.range;
  return [text.slice(document.lines.offsetAt(start), document.lines.offsetAt(end)), answer.placeholder];
}

const communication = (rest: string) =>
  `communications:\n  - id: weekly\n    title: Weekly\n    channel: email\n    owner: li # li himself\n    cadence: weekly\n${rest}`;

describe("rename", () => {
  const used = `${plan}${communication("    audience: [zhang-wei, li, all-client]\n    by-phase: { design: daily, 'build': daily }\n")}`;

  it("changes the id at the record and wherever it is used, and nothing else", () => {
    const expected = used
      .replace("id: li\n", "id: li-na\n")
      .replaceAll("owner: li", "owner: li-na")
      .replace("zhang-wei, li,", "zhang-wei, li-na,");
    for (const needle of ["id: |li\n", "owner: l|i # li", "zhang-wei, li|,"])
      assert.equal(renamed(used.replace(needle.replace("|", ""), needle), "li-na"), expected, needle);
  });

  it("changes ids that are keys, and keeps quotes", () => {
    assert.equal(
      renamed(used.replace("id: design", "id: d|esign"), "设计"),
      used.replace("id: design", "id: 设计").replace("{ design:", "{ 设计:"),
    );
    assert.equal(
      renamed(used.replace("'build'", "'bu|ild'"), "B.2"),
      used.replace("id: build", "id: B.2").replace("'build'", "'B.2'"),
    );
  });

  it("quotes what YAML would take for nothing", () => {
    assert.match(
      renamed(used.replace("id: design", "id: |design"), "null"),
      /id: "null", .*\{ "null": daily/s,
    );
  });

  it("follows the line ends of the text", () => {
    const windows = used.replaceAll("\n", "\r\n");
    assert.equal(
      renamed(windows.replace("id: permit", "id: per|mit"), "p2"),
      windows.replace("id: permit", "id: p2"),
    );
  });

  it("changes an anchored value once, for all that it comes to", () => {
    const shared = `x-a: &who "li"\nx-b: &common\n  owner: li\n  by-phase: { design: daily }\n${plan}`;
    const text = `${shared}${communication("    deputy: *who\n").replace("    owner: li # li himself\n", "    <<: *common\n")}  - { <<: *common, id: b, title: B, deputy: *who }\n`;
    assert.equal(
      renamed(text.replace("id: li\n", "id: l|i\n"), "ln"),
      text
        .replace('&who "li"', '&who "ln"')
        .replaceAll("owner: li", "owner: ln")
        .replace("id: li\n", "id: ln\n"),
    );
    assert.equal(
      renamed(text.replace("id: design", "id: |design"), "d"),
      text.replace("id: design", "id: d").replace("{ design:", "{ d:"),
    );
  });

  it("changes the use of an id that nobody has, even to one that somebody has", () => {
    const unknown = plan.replace("owner: li", "owner: lee");
    assert.equal(renamed(unknown.replace("lee", "l|ee"), "anna"), unknown.replace("lee", "anna"));
  });

  it("changes nothing where the name stays", () => {
    assert.equal(renamed(plan.replace("id: li\n", "id: |li\n"), " li "), plan);
  });

  it("is refused for a name that is no id or is taken", () => {
    const text = plan.replace("id: li\n", "id: |li\n");
    assert.match(renamed(text, "li na"), /“li na” is not an id/);
    assert.match(renamed(text, "li na", chinese), /“li na”不能用作 id/);
    assert.match(renamed(text, ""), /not empty/);
    assert.match(renamed(text, "everyone"), /names a group/);
    assert.equal(
      renamed(text, "freeze"),
      "“freeze” is already the id of the milestone “Design freeze”. Choose another id.",
    );
    assert.equal(renamed(text, "freeze", chinese), "“freeze”已是里程碑“设计冻结”的 id。请换一个 id。");
  });

  it("is refused for what is no id", () => {
    for (const needle of ["Li |Na", "2026-03-|20", "na|me: Li", "stake|holders:", "status: in-|progress"])
      assert.match(
        offered(plan.replace(needle.replace("|", ""), needle)).toString(),
        /^There is no id here/,
        needle,
      );
    assert.match(offered(used.replace("all-client", "all-|client")).toString(), /^“all-client” is a group/);
    assert.match(offered("|").toString(), /^There is no id/);
  });

  it("changes the name of an anchor with all its aliases, and nothing that it brings", () => {
    const text = `x-a: &who li\nx-b: &who2 { owner: *who }\n${plan.replace("owner: li", "owner: *who")}`;
    const expected = text.replaceAll("*who", "*项目经理").replace("&who ", "&项目经理 ");
    for (const needle of ["&w|ho li", "|&who li", "owner: *wh|o }", "owner: *who|\n"])
      assert.equal(renamed(text.replace(needle.replace("|", ""), needle), "项目经理"), expected, needle);
    const windows = text.replaceAll("\n", "\r\n");
    assert.equal(
      renamed(windows.replace("&who li", "&|who li"), "*项目经理"),
      expected.replaceAll("\n", "\r\n"),
    );
    assert.deepEqual(offered(text.replace("&who li", "&who| li")), ["who", "who"]);
    assert.deepEqual(offered(text.replace("owner: *who }", "owner: |*who }")), ["who", "who"]);
  });

  it("leaves another anchor of the same name and its aliases alone", () => {
    const text = "x-a: &n a\nx-b: *n\nx-c: &n c\nx-d: *n\n";
    assert.equal(renamed(text.replace("*n\n", "*|n\n"), "m"), "x-a: &m a\nx-b: *m\nx-c: &n c\nx-d: *n\n");
    assert.equal(renamed(text.replace("&n c", "&n| c"), "m"), "x-a: &n a\nx-b: *n\nx-c: &m c\nx-d: *m\n");
  });

  it("refuses a name that no anchor can have, or that one has", () => {
    const text = "x-a: &n| a\nx-b: &other b\n";
    assert.match(renamed(text, "a b"), /^“a b” cannot be the name of an anchor/);
    assert.match(renamed(text, "{}", chinese), /^“\{\}”不能用作锚点名称/);
    assert.match(renamed(text, "other"), /^“&other” is already in the plan/);
  });

  it("offers the id as it stands", () => {
    assert.deepEqual(offered(plan.replace("owner: li", "owner: |li")), ["li", "li"]);
    assert.deepEqual(offered(plan.replace("owner: li", 'owner: "l|i"')), ['"li"', "li"]);
  });

  for (const { name, text } of plansIn("samples")) {
    it(`leaves ${name} as sound as it was, whatever id is renamed`, () => {
      const analyzer = createAnalyzer();
      const { symbols, source, findings } = analyzer.analyze(text, { asOf: asOfOf(text) });
      const rules = findings.map(({ rule }) => rule).sort();
      for (const [id, [definition]] of symbols.definitions) {
        const { start } = positionOf(source, { path: [...(definition?.at ?? []), "id"], part: "value" }).span;
        const after = renamedIn({ text, offset: start }, "renamed-to-this", english);
        const now = analyzer.analyze(after, { asOf: asOfOf(text) });
        assert.equal(now.symbols.definitions.has(id), false, id);
        assert.deepEqual(now.symbols.referencesTo(id), [], id);
        const uses = now.symbols.referencesTo("renamed-to-this").length;
        assert.equal(uses, symbols.referencesTo(id).length, id);
        assert.deepEqual(now.findings.map(({ rule }) => rule).sort(), rules, id);
      }
    });
  }
});
