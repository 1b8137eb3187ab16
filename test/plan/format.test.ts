import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { analyze } from "../../src/plan/analyze.ts";
import { formatPlan } from "../../src/plan/format/format.ts";
import type { Span } from "../../src/plan/path.ts";
import { linesOf } from "../../src/plan/syntax/lines.ts";
import { tokensOf } from "../../src/plan/syntax/tokens.ts";
import { applyEdits } from "../support/apply.ts";
import { plansIn, root } from "../support/folders.ts";
import { runs } from "../support/properties.ts";

function read(text: string) {
  return analyze(text, { asOf: "2026-03-02" });
}

function formatted(text: string, range?: Span): string {
  return applyEdits(text, formatPlan(read(text), range && { range }));
}

const folder = "test/plan/format";

describe("format", () => {
  for (const { name, text } of plansIn(folder)) {
    it(`lays out ${name}`, () => {
      const expected = readFileSync(
        `${root}${folder}/${name.replace(".commplan.yaml", ".formatted.yaml")}`,
        "utf8",
      );
      assert.equal(formatted(text), expected);
      assert.equal(formatted(expected), expected);
    });
  }

  it("has a layout for each plan that it lays out", () => {
    const names = readdirSync(`${root}${folder}`).filter((name) => name.endsWith(".formatted.yaml"));
    assert.equal(names.length, plansIn(folder).length);
  });

  it("finds nothing to do in the samples", () => {
    for (const { text } of plansIn("samples")) assert.deepEqual(formatPlan(read(text)), []);
  });

  it("makes the smallest edits", () => {
    const text = "commplan: 1\n\nproject:\n  name:   A\n   \n  client: B  \n";
    const edits = formatPlan(read(text)).map(({ start, end, newText }) => [
      text.slice(0, start).split("\n").length,
      text.slice(start, end),
      newText,
    ]);
    assert.deepEqual(edits, [
      [4, "  ", ""],
      [5, "   ", ""],
      [6, "  ", ""],
    ]);
  });

  it("keeps line ends, the byte order mark and the document marker", () => {
    const text = "\uFEFF%YAML 1.2\n---  # plan\ncommplan:  1\nproject: {name: A,\n  client: B}";
    const wanted = "\uFEFF%YAML 1.2\n---  # plan\ncommplan: 1\n\nproject: { name: A,\n  client: B }\n";
    for (const lineBreak of ["\n", "\r\n", "\r"]) {
      assert.equal(formatted(text.replaceAll("\n", lineBreak)), wanted.replaceAll("\n", lineBreak));
    }
    assert.equal(formatted("\uFEFFcommplan:  1\n...\n"), "\uFEFFcommplan: 1\n...\n");
  });

  it("leaves a record that cannot be read exactly alone, and its list in its column", () => {
    const text =
      'risks:\n- id:  a\n- id:   b\n  title: "open\n    x:   1  \n\n\n\n- id:  c\nissues:\n- id:   d\n';
    assert.equal(
      formatted(text),
      text.replace("id:  a", "id: a").replace("id:  c\n", "id: c\n\n").replace("- id:   d", "  - id: d"),
    );
  });

  it("counts a blank line under an empty block text as the one between sections", () => {
    const text = "project:\n  name: |\nrisks: []\n";
    const result = formatted(text);
    assert.equal(result, "project:\n  name: |\n\nrisks: []\n");
    assert.equal(formatted(result), result);
  });

  it("leaves a record alone that would say something else, and lays out the others", () => {
    const text = "risks:\n-  id:  a\n   x-b\n     : c\n-  id:  b\nissues:\n-  id:  c\n";
    assert.equal(
      formatted(text),
      text.replace("-  id:  b\n", "- id: b\n\n").replace("-  id:  c", "  - id: c"),
    );
  });

  it("leaves alone what is no plan of sections, or cannot be cut", () => {
    for (const text of ["", "  \n\n", "? a\n:   b\n", "a:  1\n---\nb:   2  \n".slice(12)]) {
      assert.equal(formatted(text), text);
    }
    assert.equal(formatted("a:   1\n---\nb:   2  \n"), "a: 1\n---\nb:   2  \n");
    // Indented as a whole it is a plan all the same.
    assert.equal(formatted("  a:  1\n"), "a: 1\n");
  });

  it("lays out a plan written as JSON on its lines", () => {
    assert.equal(
      formatted('{\n\t"commplan":1 ,\n  "risks": [ {"id":"a"} ]   \n}'),
      '{\n\t"commplan": 1,\n  "risks": [{ "id": "a" }]\n}\n',
    );
  });

  it("changes only lines of the range", () => {
    const text = "risks:\n- id:   a\n  title:   A\n- id:   b\n  tags: [a,b]\n";
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    assert.equal(formatted(text, at("id:   b")), text.replace("id:   b", "id: b"));
    assert.equal(formatted(text, at("tags")), text.replace("a,b", "a, b"));
    const all = formatted(text);
    assert.equal(all, "risks:\n  - id: a\n    title: A\n  - id: b\n    tags: [a, b]\n");
    assert.equal(formatted(text, { start: at("- id:   a").start, end: text.length }), all);
    assert.equal(formatted(text, { start: 0, end: 0 }), text);
  });

  it("brings plans of other layouts to ours", () => {
    for (const { name, text } of plansIn("samples")) {
      for (const [layout, change] of Object.entries(layouts)) {
        const changed = change(text);
        assert.notEqual(changed, text);
        assert.equal(formatted(changed), text, `${layout} ${name}`);
      }
    }
  });

  it("changes blanks only, and never what a plan says", () => {
    const texts = [...plansIn("samples"), ...plansIn(folder)].map(({ text }) => text);
    fc.assert(
      fc.property(fc.constantFrom(...texts).chain(mangled), (text) => {
        const result = formatted(text);
        assert.equal(result.replace(/\s/g, ""), text.replace(/\s/g, ""));
        const before = read(text);
        const after = read(result);
        assert.deepEqual(after.plan, before.plan);
        assert.deepEqual(after.findings.map(said), before.findings.map(said));
        assert.equal(formatted(result), result);
        const document = before.findings.some(({ rule }) => rule === "syntax") ? undefined : yaml(text);
        if (document === undefined) return;
        assert.deepEqual(yaml(result), document);
        assert.deepEqual(comments(result), comments(text));
      }),
      { numRuns: runs(60) },
    );
  }).timeout(600_000);

  it("changes nothing outside a range, and nothing that a plan says", () => {
    const texts = plansIn(folder).map(({ text }) => text);
    const ranged = fc.constantFrom(...texts).chain((text) =>
      fc.record({
        text: mangled(text),
        from: fc.nat(text.length),
        length: fc.nat(300),
      }),
    );
    fc.assert(
      fc.property(ranged, ({ text, from, length }) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const result = formatted(text, { start, end });
        // A text that ends with a line break has one more line, without anything on it.
        const ends = /[\r\n]$/.test(text) ? [{ start: text.length }] : [];
        const lines = [...linesOf(text), ...ends];
        const head = text.slice(0, lines.findLast((line) => line.start <= start)?.start);
        const tail = text.slice(
          lines.find((line) => line.start >= Math.max(end, start + 1))?.start ?? text.length,
        );
        assert.ok(result.startsWith(head) && result.endsWith(tail), "outside the range");
        assert.deepEqual(read(result).plan, read(text).plan);
        const again = { start: head.length, end: result.length - tail.length };
        if (again.start < again.end) assert.equal(formatted(result, again), result);
      }),
      { numRuns: runs(60) },
    );
  }).timeout(600_000);
});

/** Layouts that other people and tools give a plan. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  "lists in the column of their key": (text) =>
    text.replace(/^(?![ #])\S+:.*\n(?=(?: *#.*\n)* {2}- )(?: .*\n|\n(?= ))+/gm, (section) =>
      section.replace(/^ {2}/gm, ""),
    ),
  "four columns a level": (text) =>
    text.replace(/^( *)((?:- )*)/gm, (_, lead, dashes) => lead.repeat(2) + dashes.replaceAll("- ", "-   ")),
  "blanks after everything": (text) => text.replace(/(?<!^ +[^:]*)(?<=: [^:]*)$/gm, "  \t"),
};

function said({ rule, path, message }: { rule: string; path: unknown; message: unknown }) {
  return { rule, path, message };
}

function yaml(text: string): unknown {
  const document = parseDocument(text.replace(/\r(?!\n)/g, "\n"), { logLevel: "silent", uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  return document.toJS({ maxAliasCount: -1 });
}

function comments(text: string): readonly string[] {
  return tokensOf(text.replace(/\r(?!\n)/g, "\n"), 0)
    .filter(({ kind }) => kind === "comment")
    .map(({ start, end }) => text.slice(start, end));
}

/** A plan after slips of hand: most in its blanks, some that break it. */
function mangled(text: string): fc.Arbitrary<string> {
  const blank = fc.constantFrom("", " ", "  ", "    ", "\t", "\n", "\n\n", " \n", "\n  ", "\n    ");
  const piece = fc.oneof(
    { weight: 12, arbitrary: blank },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        " # c",
        "\n# c\n",
        "\n  # c\n",
        "\n      # c\n",
        ",",
        " , ",
        "- ",
        ": ",
        " |\n",
        " |2\n",
        " >+\n",
        "&x ",
        "!t ",
        "'",
        '"',
        "[",
        "}",
        "\\",
        "\u3000",
        "：",
        "? ",
      ),
    },
  );
  const blanks = [...text.matchAll(/[ \t\n]+/g)].map(({ index, 0: found }) => ({
    at: index,
    length: found.length,
  }));
  const slip = fc.record({
    place: fc.nat(blanks.length - 1),
    offset: fc.nat(2),
    removes: fc.boolean(),
    insert: piece,
  });
  return fc
    .record({
      slips: fc.array(slip, { maxLength: 12 }),
      lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
    })
    .map(({ slips, lineBreak }) => {
      let result = text;
      for (const { place, offset, removes, insert } of slips.toSorted((a, b) => b.place - a.place)) {
        const { at, length } = blanks[place] ?? { at: 0, length: 0 };
        const start = at + Math.min(offset, length);
        result = result.slice(0, start) + insert + result.slice(removes ? at + length : start);
      }
      return result.replaceAll("\n", lineBreak);
    });
}
