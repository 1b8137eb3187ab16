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
  [
    "a merge conflict inside a record",
    "  - id: m\n    title: Design\n<<<<<<< ours\n    due: 2026-04-01\n||||||| base\n    due: 2026-04-02\n=======\n    due: 2026-04-03\n>>>>>>> theirs\n    owner: nobody\n",
    'syntax at "<<<<<<< ours": An unresolved merge conflict begins here.',
  ],
  [
    "a marker left of a conflict",
    ">>>>>>> theirs\n",
    'syntax at ">>>>>>> theirs": This line is left of a merge',
  ],
  [
    "every colon glued",
    "  - id:m\n    title:Design\n    due:2026-04-01\n",
    'syntax at ":": A space is missing after the colon of “id”.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a dash without its space",
    "  -id: m\n    title: Design\n    due: 2026-04-01\n",
    'syntax at "-": A space is missing after the dash.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a full-width space after the colon",
    "  - id: m\n    title:　设计冻结\n    due: 2026-04-01\n",
    'syntax at "　": The space after the colon of “title” is not one that counts.',
    "  - id: m\n    title: 设计冻结\n    due: 2026-04-01\n",
  ],
  [
    "full-width spaces for indentation",
    "  - id: m\n　　title: Design\n    due: 2026-04-01\n",
    'syntax at "　　": This line is indented with full-width spaces.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "full-width brackets",
    "  - id: m\n    title: Design\n    due: 2026-04-01\n    slip: ｛cause: rain， recovery: more people｝\n",
    'syntax at "｛": “｛” is a full-width mark',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n    slip: {cause: rain, recovery: more people}\n",
  ],
  [
    "full-width commas between keys",
    "  - { id: m， title: Design， due: 2026-04-01 }\n",
    'syntax at "，": “，” is a full-width mark',
    "  - { id: m, title: Design, due: 2026-04-01 }\n",
  ],
  [
    "tabs for indentation throughout",
    "  - id: m\n\ttitle: Design\n\tdue: 2026-04-01\n",
    'syntax at "\\t": This line is indented with a tab.',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a line deeper than its value allows",
    "  - id: m\n    title: Design\n     due: 2026-04-01\n",
    'syntax at "due: 2026-04-01": This line is not indented like',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a line that is less deep than its record",
    "  - id: m\n    title: Design\n   due: 2026-04-01\n",
    'syntax at "due: 2026-04-01": This line is not indented like',
    "  - id: m\n    title: Design\n    due: 2026-04-01\n",
  ],
  [
    "a line without a home that cuts a record",
    "  - id: m\nfoo bar\n    title: Design\n    due: 2026-04-01\n",
    'syntax at "foo bar": This line does not belong to anything',
  ],
  [
    "bytes that are not UTF-8 in an id, a day and a reference",
    "  - id: m\n    title: M\n    due: 2026-04-\uFFFD\uFFFD\n    owner: \uFFFD\uFFFD\n",
    'syntax at "\uFFFD": This character could not be read',
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

  it("tell of a glued or a full-width colon at the margin, and read on", () => {
    for (const colon of [":", "："]) {
      const found = findingsOf(`commplan${colon}1\n${head.slice(12)}risks:\n  - id: r\n    due: 2026/5/1\n`);
      assert.match(found[0] ?? "", /^syntax at "[:：]": /);
      assert.equal(found.filter((one) => one.startsWith("syntax")).length, 1);
      assert.ok(found.some((one) => one.includes("2026-05-01")));
      assert.ok(!found.some((one) => one.includes("commplan") && one.startsWith("schema")), found.join("\n"));
    }
    assert.deepEqual(
      findingsOf(`${head}milestones：\n  - id: m\n    title: M\n    due: 2026年5月1日\n`).map(
        (one) => one.split(": ")[0],
      ),
      ['syntax at "："', 'schema at "2026年5月1日"'],
    );
  });

  it("tell of a key glued to its value in braces, and of a key of a record at the margin", () => {
    const glued = "commplan: 1\nproject: {name:A, client: B}\n";
    assert.deepEqual(findingsOf(glued), [
      'schema at "name:A": A space is missing after the colon of “name”. Write “name: ” and then the value.',
    ]);
    const outdented = `${head}actions:\n  - id: a\n    title: A\n    owner: b\ndue: 2026-04-01\n`;
    const finding = analyze(outdented, options).findings.at(-1);
    assert.match(finding?.message.en ?? "", /^“due” is not a section of a plan\./);
    assert.equal(
      applyEdits(outdented, finding?.fixes()[0]?.edits ?? []),
      outdented.replace("\ndue", "\n    due"),
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
