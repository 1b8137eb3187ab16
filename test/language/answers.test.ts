import assert from "node:assert/strict";
import type { Position, Range } from "vscode-languageserver-types";
import { diagnosticsOf } from "../../src/language/diagnostics.ts";
import type { PlanDocument } from "../../src/language/document.ts";
import { definitionsAt, highlightsAt, referencesAt } from "../../src/language/navigation.ts";
import { outlineOf } from "../../src/language/outline.ts";
import { chinese, cursorIn, documentOf, english, fixes, outlineLines } from "./ask.ts";
import { head, plan } from "./plan.ts";

describe("diagnostics", () => {
  const text = `${head}milestones:\n  - id: a\n    title: 🏗️ 𠮷\n    due: 2026-04-01\n    status: plannd\n`;

  it("carry rule, severity, place and a message in the language", () => {
    const [diagnostic] = diagnosticsOf(documentOf(text), english).filter(({ code }) => code === "schema");
    assert.deepEqual(diagnostic, {
      range: { start: { line: 8, character: 12 }, end: { line: 8, character: 18 } },
      severity: 1,
      code: "schema",
      source: "commplan",
      message: "“plannd” is not a value of “status”. Did you mean “planned”?",
      data: { path: "milestones[0].status" },
    });
    const chineseMessage = diagnosticsOf(documentOf(text), chinese).find(
      ({ code }) => code === "schema",
    )?.message;
    assert.match(String(chineseMessage), /“plannd”/);
    assert.notEqual(chineseMessage, diagnostic?.message);
  });

  it("link to the page of their rule in the language, where the pages are known", () => {
    const links = (options: typeof english) =>
      diagnosticsOf(documentOf(text), options)
        .filter(({ code }) => code === "schema")
        .map(({ codeDescription }) => codeDescription?.href);
    const docs = "file:///extension/docs/rules/";
    assert.deepEqual(links({ ...english, docs }), [`${docs}schema.md`]);
    assert.deepEqual(links({ ...chinese, docs }), [`${docs}schema.zh-CN.md`]);
    assert.deepEqual(links(english), [undefined]);
  });

  it("point to the other places, for an editor that shows them", () => {
    const twice = `${head}risks:\n  - { id: a, title: A, probability: 1, impact: 1 }\n  - { id: a, title: B, probability: 1, impact: 1 }\n`;
    const codes = (options: typeof english) =>
      diagnosticsOf(documentOf(twice), options).map(({ code, relatedInformation = [] }) => [
        code,
        relatedInformation.length,
      ]);
    assert.ok(codes(english).some(([code, count]) => code === "ref-duplicate" && count === 1));
    assert.ok(codes({ ...english, relatedInformation: false }).every(([, count]) => count === 0));
  });
});

describe("quick fixes", () => {
  const text = `${head}milestones:\n  - id: a\n    title: A # keep\n    due: 2026-04-01\n    status: pla|nnd\n`;

  it("mend what the cursor touches and nothing else", () => {
    const [first, ...others] = fixes(text);
    assert.deepEqual(first, {
      title: "Change to “planned”",
      text: text.replace("pla|nnd", "planned"),
      preferred: true,
    });
    assert.deepEqual(
      others.filter(({ preferred }) => preferred),
      [],
    );
    assert.equal(fixes(text, chinese)[0]?.title, "改为“planned”");
  });

  it("mend with the line ends that the text has", () => {
    const windows = text.replaceAll("\n", "\r\n");
    assert.equal(fixes(windows)[0]?.text, windows.replace("pla|nnd", "planned"));
  });

  it("are none where nothing is wrong", () => {
    assert.deepEqual(fixes(text.replace("pla|nnd", "planned").replace("title: A", "title: |A")), []);
  });
});

describe("outline", () => {
  it("lists the sections and their records by title", () => {
    assert.deepEqual(outlineLines(outlineOf(documentOf(plan), chinese)), [
      "commplan | 格式版本",
      "project | 项目",
      "stakeholders | 干系人 · 3",
      "  张伟 | zhang-wei · 业主代表 · 客户",
      "  安娜 | anna · 客户",
      "  Li Na | li · Project manager · 项目团队",
      "phases | 阶段 · 2",
      "  Design | design · 2026-02-01 · 2026-04-15",
      "  Build | build · 2026-04-16 · 2026-12-18",
      "milestones | 里程碑 · 2，未结 2",
      "  Permit granted | permit · 2026-03-20 · 计划中",
      "  设计冻结 | freeze · 2026-05-29 · 进行中 · Li Na",
    ]);
  });

  it("names half-typed records as well", () => {
    const text = `${head}milestones:\n  - id: a\n    titl\n  -\n  - title: B\n`;
    assert.deepEqual(outlineLines(outlineOf(documentOf(text), english)).slice(2), [
      "milestones | Milestones · 3, 3 open",
      "  a | Planned",
      "  (untitled) | Planned",
      "  B | Planned",
    ]);
  });

  it("lists the records of a list in brackets", () => {
    const text = `risks: [{ id: a, title: A, status: closed }, { id: b }]\nx-a: &m [{ id: c }]\nmilestones: *m\n`;
    const symbols = outlineOf(documentOf(text), english);
    assert.deepEqual(outlineLines(symbols), [
      "risks | Risks · 2, 1 open",
      "  A | a · Closed",
      "  b | Open",
      "x-a | ",
      "milestones | Milestones · 1, 1 open",
    ]);
  });

  it("strikes out what nobody has to look at any more", () => {
    const text = `risks:\n  - { id: a, status: closed }\n  - { id: b, status: occurred }\nmilestones:\n  - { id: c, status: cancelled }\n  - { id: d, status: done }\n`;
    const tagged = outlineOf(documentOf(text), english)
      .flatMap(({ children = [] }) => children)
      .filter(({ tags }) => tags?.includes(1));
    assert.deepEqual(
      tagged.map(({ name }) => name),
      ["a", "c"],
    );
  });

  it("keeps the name within the record, and records within the section", () => {
    const inside = (inner: Range, outer: Range) => {
      assert.ok(
        inner.start.line > outer.start.line ||
          (inner.start.line === outer.start.line && inner.start.character >= outer.start.character),
      );
      assert.ok(
        inner.end.line < outer.end.line ||
          (inner.end.line === outer.end.line && inner.end.character <= outer.end.character),
      );
    };
    for (const section of outlineOf(documentOf(plan.replaceAll("\n", "\r\n")), english)) {
      inside(section.selectionRange, section.range);
      for (const record of section.children ?? []) {
        inside(record.selectionRange, record.range);
        inside(record.range, section.range);
      }
    }
  });
});

describe("navigation", () => {
  const marked = `${plan}risks:\n  - { id: r, title: R, owner: |li }\n`;
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text);
  const at = document.lines.positionAt(offset);
  const lineOf = (needle: string) => text.slice(0, text.indexOf(needle)).split("\n").length - 1;

  it("goes from a reference to the id of the record", () => {
    const [target, ...others] = definitionsAt(document, at);
    assert.deepEqual(others, []);
    const line = lineOf("id: li");
    assert.deepEqual(target?.range, { start: { line, character: 8 }, end: { line, character: 10 } });
  });

  it("finds what uses an id, with and without the record itself", () => {
    const lines = (all: boolean) => referencesAt(document, at, all).map(({ range }) => range.start.line);
    assert.deepEqual(lines(false), [lineOf("owner: li"), lineOf("owner: li }")]);
    assert.deepEqual(lines(true), [lineOf("id: li"), lineOf("owner: li"), lineOf("owner: li }")]);
  });

  it("tells writing from reading", () => {
    assert.deepEqual(
      highlightsAt(document, at).map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it("goes from an alias to its anchor", () => {
    const aliased = cursorIn(`x-a: &who li\n${plan}risks:\n  - { id: r, title: R, owner: *w|ho }\n`);
    const other = documentOf(aliased.text);
    assert.equal(definitionsAt(other, other.lines.positionAt(aliased.offset))[0]?.range.start.line, 0);
  });

  /** The lines that a marked text leads to. */
  const led = (
    marked: string,
    ask: (document: PlanDocument, at: Position) => readonly { range: Range }[],
  ) => {
    const { text: whole, offset: cursor } = cursorIn(marked);
    const other = documentOf(whole);
    const lines = whole.split("\n");
    return ask(other, other.lines.positionAt(cursor)).map(({ range }) => lines[range.start.line]?.trim());
  };

  it("goes from a group to its members", () => {
    const text = `${plan}communications:\n  - { id: c, audience: [all-|client] }\n`;
    assert.deepEqual(led(text, definitionsAt), ["- id: zhang-wei", "- id: anna"]);
    assert.deepEqual(
      led(text, (asked, at) => referencesAt(asked, at, false)),
      ["- { id: c, audience: [all-client] }"],
    );
  });

  it("finds the keys, exceptions and lists that name an id", () => {
    const text = `${plan}communications:\n  - id: c\n    by-phase: { design: daily }\npolicy:\n  exceptions:\n    - { rule: silence, record: design }\n`;
    assert.deepEqual(
      led(text.replace("id: design", "id: de|sign"), (asked, at) => referencesAt(asked, at, false)),
      ["by-phase: { design: daily }", "- { rule: silence, record: design }"],
    );
    for (const needle of ["by-phase: { des|ign", "record: |design"])
      assert.deepEqual(led(text.replace(needle.replace("|", ""), needle), definitionsAt), [
        "- { id: design, name: Design, start: 2026-02-01, end: 2026-04-15 }",
      ]);
  });

  it("goes from an exception to the severity that the policy gives its rule", () => {
    const text = `policy:\n  rules:\n    silence: error\n  exceptions:\n    - { rule: sil|ence }\n`;
    assert.deepEqual(led(text, definitionsAt), ["silence: error"]);
    const back = text.replace("sil|ence", "silence").replace("silence: e", "si|lence: e");
    assert.deepEqual(
      led(back, (asked, at) => referencesAt(asked, at, true)),
      ["silence: error", "- { rule: silence }"],
    );
  });

  it("finds the aliases of an anchor, from either side", () => {
    const text = `x-a: &who li\nx-b: *who\nx-c: [*who]\nx-whole: &whole a\n`;
    for (const needle of ["&w|ho", "b: *who|", "[|*who]"]) {
      const marked = text.replace(needle.replace("|", ""), needle);
      assert.deepEqual(
        led(marked, (asked, at) => referencesAt(asked, at, true)),
        ["x-a: &who li", "x-b: *who", "x-c: [*who]"],
        needle,
      );
      assert.deepEqual(led(marked, definitionsAt), ["x-a: &who li"], needle);
      assert.equal(led(marked, highlightsAt).length, 3, needle);
    }
  });

  it("leads nowhere from a text", () => {
    const title = cursorIn(plan.replace("Permit granted", "Per|mit granted"));
    const other = documentOf(title.text);
    assert.deepEqual(definitionsAt(other, other.lines.positionAt(title.offset)), []);
  });
});
