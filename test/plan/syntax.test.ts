import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { applyEdits } from "../support/apply.ts";

const head = "commplan: 1\nproject: { name: A, client: B }\n";
const options = { asOf: "2026-03-02" };

/** The findings of a text as `rule at "text under the squiggle": message`. */
function findingsOf(text: string): readonly string[] {
  return analyze(text, options).findings.map(
    ({ rule, span, message }) =>
      `${rule} at ${JSON.stringify(text.slice(span.start, span.end))}: ${message.en}`,
  );
}

/** A plan of three milestones, the middle one as given; the last has a wrong status, which must still be found. */
function around(middle: string): string {
  return `${head}milestones:
  - id: first
    title: First
    due: 2026-04-01
${middle}  - id: last
    title: Last
    due: 2026-04-01
    status: plannd
`;
}

const lastFinding = 'schema at "plannd": “plannd” is not a value of “status”. Did you mean “planned”?';

/** [what was slipped, the record as typed, the one finding that it gives, the record after its fix if it has one]. */
const slips: readonly (readonly [name: string, typed: string, finding: string, mended?: string])[] = [
  [
    "a colon deleted",
    "  - id: m\n    title Design\n    due: 2026-04-01\n",
    'syntax at "title": A colon is missing after “title”.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "the first colon deleted",
    "  - id m\n    title: Design\n    due: 2026-04-01\n",
    'syntax at "id": A colon is missing after “id”.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a key half typed",
    "  - id: m\n    title: Design\n    ow\n    due: 2026-04-01\n",
    'syntax at "ow": A colon is missing after “ow”.',
  ],
  [
    "a key half typed at the end",
    "  - id: m\n    title: Design\n    due: 2026-04-01\n    ow\n",
    'syntax at "ow": A colon',
  ],
  [
    "no space after the colon",
    "  - id: m\n    title:Design\n    due: 2026-04-01\n",
    'syntax at ":": A space is missing after the colon of “title”.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a full-width colon",
    "  - id: m\n    title：设计冻结\n    due: 2026-04-01\n",
    'syntax at "：": The colon after “title” is a full-width one',
    "  - id: m\n    title: 设计冻结\n    due: 2026-04-01\n",
  ],
  [
    "a quote opened",
    '  - id: m\n    title: "Design\n    due: 2026-04-01\n',
    'syntax at "\\"": The quote (") that opens here is never closed.',
    '  - id: m\n    title: "Design"\n    due: 2026-04-01\n',
  ],
  [
    "a quote opened that a later one closes",
    '  - id: m\n    title: "Design\n    due: "2026-04-01"\n',
    'syntax at "\\"": The quote (") that opens here is never closed.',
    '  - id: m\n    title: "Design"\n    due: "2026-04-01"\n',
  ],
  [
    "a bracket opened",
    "  - id: m\n    title: Design\n    depends-on: [first\n    due: 2026-04-01\n",
    'syntax at "[": The bracket ([) that opens here is never closed.',
    "  - id: m\n    title: Design\n    depends-on: [first]\n    due: 2026-04-01\n",
  ],
  [
    "a bracket too many",
    "  - id: m\n    title: Design\n    depends-on: [first]]\n    due: 2026-04-01\n",
    'syntax at "]": This ] closes nothing.',
    "  - id: m\n    title: Design\n    depends-on: [first]\n    due: 2026-04-01\n",
  ],
  [
    "a tab",
    "  - id: m\n\ttitle: Design\n    due: 2026-04-01\n",
    'syntax at "\\t": This line is indented with a tab.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a tab before the dash",
    "\t- id: m\n    title: Design\n",
    'syntax at "\\t": This line is indented with a tab.',
  ],
  [
    "a line too deep",
    "  - id: m\n      title: Design\n    due: 2026-04-01\n",
    'syntax at "title: Design": This line is not indented like',
  ],
  [
    "a line too shallow",
    "  - id: m\n   title: Design\n    due: 2026-04-01\n",
    'syntax at "title: Design": This line is not indented like',
  ],
  [
    "an item too shallow",
    " - id: m\n   title: Design\n   due: 2026-04-01\n",
    'syntax at "-": The dash of this item stands in column 1, those of the other items in column 2.',
  ],
  [
    "a colon inside a text",
    "  - id: m\n    title: Phase 2: design\n    due: 2026-04-01\n",
    'syntax at "Phase 2: design": A colon followed by a space begins a new key',
    '  - id: m\n    title: "Phase 2: design"\n    due: 2026-04-01\n',
  ],
  [
    "a reserved character",
    "  - id: m\n    title: @office\n    due: 2026-04-01\n",
    'syntax at "@office": A text that begins with “@” must stand in quotes.',
    '  - id: m\n    title: "@office"\n    due: 2026-04-01\n',
  ],
  [
    "text after a quote",
    '  - id: m\n    title: "Design" freeze\n    due: 2026-04-01\n',
    'syntax at "freeze": Nothing may follow the closing quote.',
  ],
  [
    "a backslash in quotes",
    '  - id: m\n    title: "C:\\docs"\n    due: 2026-04-01\n',
    'syntax at "\\\\d": Inside double quotes a backslash begins a special character.',
    '  - id: m\n    title: "C:\\\\docs"\n    due: 2026-04-01\n',
  ],
  [
    "a list on the key's line",
    "  - id: m\n    title: Design\n    depends-on: - first\n    due: 2026-04-01\n",
    'syntax at "-": A list cannot begin',
  ],
  [
    "a key twice",
    "  - id: m\n    title: Design\n    due: 2026-04-01\n    title: Again\n",
    'syntax at "title": “title” stands twice here.',
  ],
  [
    "a merge conflict",
    "<<<<<<< ours\n  - id: m\n    title: Design\n=======\n  - id: m\n    title: Draft\n>>>>>>> theirs\n",
    'syntax at "<<<<<<< ours": An unresolved merge conflict begins here.',
  ],
  ["a line without a home", "foo bar\n", 'syntax at "foo bar": This line does not belong to anything'],
  [
    "bytes that are not UTF-8",
    "  - id: m\n    title: Gr\uFFFDn\n    due: 2026-04-01\n",
    'syntax at "\uFFFD": This character could not be read',
  ],
];

describe("syntax findings", () => {
  for (const [name, typed, finding, mended] of slips) {
    const text = around(typed);
    it(`say once what ${name} does, and the rest is still checked`, () => {
      const found = findingsOf(text);
      assert.equal(found.length, 2, found.join("\n"));
      assert.ok(found[0]?.startsWith(finding), `${found[0]}\n${finding}`);
      assert.equal(found[1], lastFinding);
    });
    if (mended === undefined) continue;
    it(`mend ${name}`, () => {
      const [first] = analyze(text, options).findings;
      const [fix] = first?.fixes() ?? [];
      assert.equal(applyEdits(text, fix?.edits ?? []), around(mended));
    });
  }

  it("read the list of a section whose colon is missing", () => {
    const found = findingsOf(`${head}milestones\n  - id: m\n    title: M\n    due: 2026-04-31\n`);
    assert.deepEqual(
      found.map((one) => one.slice(0, 40)),
      ['syntax at "milestones": A colon is missi', 'schema at "2026-04-31": “2026-04-31” is '],
    );
  });

  it("refuse a second document and a second section of one name", () => {
    assert.match(
      findingsOf(`${head}---\nrisks: nothing\n`).join("\n"),
      /^syntax at "---": A second document begins here[^\n]*$/,
    );
    const twice = findingsOf(`${head}risks: []\nissues: []\nrisks:\n  - id: r\n`);
    assert.deepEqual(
      twice.map((one) => one.slice(0, 40)),
      ['syntax at "risks": “risks” stands twice '],
    );
  });

  it("take what a document may begin and end with", () => {
    assert.deepEqual(findingsOf(`\uFEFF%YAML 1.2\n---\n${head}...\n`), []);
    assert.deepEqual(findingsOf(`\uFEFF# note\n---\n${head}`), []);
    assert.deepEqual(findingsOf('{"commplan": 1, "project": {"name": "A", "client": "B"}}'), []);
  });

  it("tell a slip in a section that is one mapping once", () => {
    assert.equal(findingsOf("commplan: 1\nproject:\n\tname: A\n\tclient: B\n").length, 1);
    assert.equal(findingsOf("commplan: 1\nproject\n  name: A\n  client: B\n").length, 1);
  });

  it("read a plan that is indented as a whole, and tell of a margin that is not kept", () => {
    assert.deepEqual(findingsOf("  commplan: 1\n  project: { name: A, client: B }\n"), []);
    assert.equal(findingsOf(`  commplan: 1\nproject: { name: A, client: B }\n`).length, 1);
    assert.equal(findingsOf("\tcommplan: 1\n").length, 1);
  });

  it("know an id that stands in a broken part", () => {
    const text = `${head}milestones:\n  - id: m\n    title: "M\n    due: 2026-04-01\n  - id: n\n    title: N\n    due: 2026-04-01\n    depends-on: [m]\n`;
    assert.equal(findingsOf(text).length, 1);
  });
});
