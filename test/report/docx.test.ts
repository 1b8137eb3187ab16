import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8 } from "fflate";
import { renderDocx } from "../../src/report/formats/docx/render.ts";
import type { Report } from "../../src/report/report.ts";
import { outlineOfDocx, partsOfDocx, problemsOfDocx, textOfDocx } from "../support/docx-file.ts";
import { root } from "../support/folders.ts";
import { childElements, elementsOf, parseXml, type XmlElement } from "../support/strict-xml.ts";
import { bridge, reportOf } from "./report-of.ts";

const cases = [
  ["client-en", { report: "monthly" }],
  ["internal-zh-CN", { visibility: "internal", language: "zh-CN" }],
] as const;

describe("the Word document", () => {
  for (const [name, options] of cases) {
    it(`of ${name} is as it was looked at`, async () => {
      const file = new URL(`golden/bridge-${name}.docx.txt`, import.meta.url);
      const bytes = await renderDocx(reportOf(bridge, options));
      const outline = outlineOfDocx(bytes);
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, outline);
      assert.equal(outline, readFileSync(file, "utf8"), "differs from the golden file");
      assert.deepEqual(problemsOfDocx(bytes), []);
    });
    it(`of ${name} has the same bytes every time`, async () => {
      const report = reportOf(bridge, options);
      assert.deepEqual(await renderDocx(report), await renderDocx(report));
    });
  }

  it("has the same bytes in another process, in another time zone", async () => {
    const script = `
      import { createHash } from "node:crypto";
      import { renderDocx } from "./src/report/formats/docx/render.ts";
      import { bridge, reportOf } from "./test/report/report-of.ts";
      const bytes = await renderDocx(reportOf(bridge, { report: "monthly" }));
      process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
    const hashes = ["Pacific/Kiritimati", "America/Los_Angeles"].map((TZ) =>
      execFileSync(process.execPath, ["--import=tsx", "--input-type=module", "--eval", script], {
        cwd: root,
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    const own = await renderDocx(reportOf(bridge, { report: "monthly" }));
    assert.deepEqual(hashes, Array(2).fill(createHash("sha256").update(own).digest("hex")));
  });

  it("says in its properties what it is, in which language, and when it was made", async () => {
    const core = await partOf(reportOf(bridge, { report: "monthly" }), "docProps/core.xml");
    assert.match(core, /<dc:title>Mill Lane footbridge – [^<]+<\/dc:title>/);
    assert.match(core, /<dc:language>en-GB<\/dc:language>/);
    assert.match(core, /<dcterms:created[^>]*>2026-05-15T00:00:00Z</);
    assert.match(core, /<dcterms:modified[^>]*>2026-05-15T00:00:00Z</);
  });

  it("is proof-read and set in the language of the report", async () => {
    for (const [language, expected] of [
      ["en", /w:lang w:val="en-GB" w:eastAsia="zh-CN"/],
      ["zh-CN", /w:lang w:val="en-US" w:eastAsia="zh-CN"/],
    ] as const) {
      const styles = await partOf(reportOf(bridge, { language }), "word/styles.xml");
      assert.match(styles, expected);
      assert.match(styles, /w:rFonts [^>]*w:eastAsia="Microsoft YaHei"/);
      const settings = await partOf(reportOf(bridge, { language }), "word/settings.xml");
      assert.match(settings, /"compressPunctuation"\/><w:compat>.*<w:themeFontLang [^>]*\/><\/w:settings>$/);
    }
  });

  it("says on each page whose it is and which of how many", async () => {
    const report = reportOf(bridge, { visibility: "team" });
    const foot = await partOf(report, "word/footer2.xml");
    assert.match(foot, />PAGE<.*> \/ <.*>NUMPAGES</s);
    assert.match(foot, /2026 to /);
    for (const head of ["word/header1.xml", "word/header2.xml"]) {
      assert.match(await partOf(report, head), /▲\u00a0Team/);
      assert.doesNotMatch(await partOf(reportOf(bridge), head), /Client|Team/);
    }
  });

  it("has room to sign below a monthly report to the client, and below no other", async () => {
    for (const [options, expected] of [
      [{ profile: "monthly" }, true],
      [{ profile: "monthly", visibility: "internal" }, false],
      [{ profile: "weekly" }, false],
    ] as const) {
      const outline = outlineOfDocx(await renderDocx(reportOf(bridge, options)));
      assert.equal(/Received by the client/.test(outline), expected);
    }
  });

  it("keeps a small table on one page, and the last two rows of a large one", async () => {
    const small = await keptRows(3);
    assert.deepEqual(small, [true, true, true, false]);
    const large = await keptRows(40);
    assert.deepEqual([large.length, large.indexOf(true, 1)], [41, 39]);
  });

  it("lets a row break that is higher than a good part of a page, and no other", async () => {
    for (const [words, isWhole] of [
      [10, true],
      [3000, false],
    ] as const) {
      const rows = await rowsOf([["A", "word ".repeat(words)]]);
      assert.equal(elementsOf(rows[1] ?? noElement, "w:cantSplit").length === 1, isWhole);
    }
  });

  it("puts details below a row where they would make a tower of a cell", async () => {
    for (const [detail, count] of [
      ["short", 2],
      ["A long story of many words. ".repeat(20), 3],
    ] as const) {
      assert.equal((await rowsOf([["A", "B"]], detail)).length, count);
    }
  });

  it("takes the client's colour and logo", async () => {
    const report = withLook({ accent: "#0a5c2b", logo: { mimeType: "image/png", bytes: tinyPng } });
    const bytes = await renderDocx(report);
    assert.match(strFromU8(partsOfDocx(bytes)["word/styles.xml"] ?? tinyPng), /w:color w:val="0A5C2B"/);
    const [picture] = Object.entries(partsOfDocx(bytes)).filter(([path]) => path.endsWith(".svg"));
    assert.match(strFromU8(picture?.[1] ?? tinyPng), /stroke="#0a5c2b"/);
    const pictures = Object.entries(partsOfDocx(bytes)).filter(([path]) => path.endsWith(".png"));
    assert.deepEqual(
      pictures.map(([, picture]) => picture),
      [tinyPng],
    );
    assert.deepEqual(problemsOfDocx(bytes), []);
  });

  it("leaves out a logo that is no picture", async () => {
    const bytes = new TextEncoder().encode("no picture");
    for (const mimeType of ["image/png", "image/jpeg", "image/gif", "image/svg+xml"] as const) {
      const parts = partsOfDocx(await renderDocx(withLook({ logo: { mimeType, bytes } })));
      assert.equal(Object.values(parts).filter((part) => strFromU8(part) === "no picture").length, 0);
    }
  });

  it("shows a picture to programs with and without SVG, with the same words", async () => {
    const parts = partsOfDocx(await renderDocx(reportOf(bridge, { language: "zh-CN" })));
    const kinds = Object.keys(parts).filter((path) => path.startsWith("word/media/"));
    const namesOf = (extension: string) =>
      kinds.filter((path) => path.endsWith(extension)).map((path) => path.replace(/\.\w+$/, ""));
    assert.ok(kinds.length >= 2);
    assert.equal(namesOf(".emf").length, kinds.length / 2);
    assert.equal(namesOf(".svg").length, kinds.length / 2);
  });
});

describe("a Word document of hostile texts", () => {
  const texts = [
    "<w:p/></w:t></w:r><script>alert(1)</script>",
    "&lt;b&gt; &#0; ]]> <!-- -->",
    '=1+1 " r:id="rId1" <a r:id="rId1">',
    "{\u007fheadings-0} {headings-0} {bullets-0}",
    "\u0000\u0001\u0007\u001b\u007f\ufffe\uffff",
    "\ud800 half \udc00",
    "\u202eevil \u2066x",
    "😀👩‍👩‍👧 中文“引号”——……",
    "one\ntwo\n\n\tfour",
    "x".repeat(10_000),
    "施工".repeat(5_000),
  ];
  for (const text of texts) {
    it(`${JSON.stringify(text.slice(0, 40))} is text`, async () => {
      const bytes = await renderDocx(hostile(text));
      assert.deepEqual(problemsOfDocx(bytes), []);
      assert.deepEqual(headingsIn(bytes).length, headingsIn(await renderDocx(hostile("plain"))).length);
      const known = [...(await elementsOfPlainTexts)];
      assert.deepEqual(
        [...elementNamesIn(bytes)].filter((name) => !known.includes(name)),
        [],
      );
    });
  }

  it("the text itself arrives", async () => {
    assert.match(
      textOfDocx(await renderDocx(hostile("a <b> & “c” {bullets-0}"))),
      /a <b> & “c” \{bullets-0\}/,
    );
  });

  it("only addresses of the web and of mail are links", async () => {
    for (const [address, isLink] of [
      ["https://example.com/a?b=1&c=<2>", true],
      ["mailto:ruth@example.com", true],
      ["javascript:alert(1)", false],
      [`https://example.com/${"x".repeat(3000)}`, false],
    ] as const) {
      const report = hostile("plain");
      const block = { kind: "text", content: [{ kind: "link", url: address, text: "here" }] } as const;
      const bytes = await renderDocx({ ...report, sections: [{ id: "x", title: "X", blocks: [block] }] });
      const relations = strFromU8(partsOfDocx(bytes)["word/_rels/document.xml.rels"] ?? new Uint8Array());
      assert.equal(relations.includes('TargetMode="External"'), isLink, address.slice(0, 40));
      assert.match(outlineOfDocx(bytes), /here/);
      assert.deepEqual(problemsOfDocx(bytes), []);
    }
  });

  it("an empty plan makes a document", async () => {
    for (const text of ["", "commplan: 1\n", "- no plan\n"]) {
      assert.deepEqual(problemsOfDocx(await renderDocx(reportOf(text))), []);
    }
  });
});

/** A report whose every text is the given one. */
function hostile(text: string): Report {
  const quoted = JSON.stringify(text);
  return reportOf(`commplan: 1
project: { name: ${quoted}, client: ${quoted}, summary: ${quoted} }
status: { summary: ${quoted}, overall: { rag: red, evidence: ${quoted} } }
milestones: [{ id: m, title: ${quoted}, due: 2026-05-20, baseline: 2026-05-10, slip: { cause: ${quoted}, recovery: ${quoted} } }]
risks: [{ id: r, title: ${quoted}, probability: 4, impact: 4, cause: ${quoted}, response: ${quoted} }]
feedback: [{ id: f, from: p, received: 2026-05-11, text: ${quoted} }]
stakeholders: [{ id: p, name: ${quoted}, side: client }]
`);
}

/** What a document of harmless texts is made of: a short one, and a long one of many lines. */
const elementsOfPlainTexts = (async () => {
  const all = [await renderDocx(hostile("plain")), await renderDocx(hostile("plain text\n".repeat(400)))];
  return new Set(all.flatMap((bytes) => [...elementNamesIn(bytes)]));
})();

function elementNamesIn(bytes: Uint8Array): ReadonlySet<string> {
  const root = parseXml(strFromU8(partsOfDocx(bytes)["word/document.xml"] ?? new Uint8Array()));
  const names = (element: XmlElement): readonly string[] => [
    element.name,
    ...childElements(element).flatMap(names),
  ];
  return new Set(names(root));
}

function headingsIn(bytes: Uint8Array): readonly string[] {
  return outlineOfDocx(bytes).match(/^(?:Heading\d|Caption):/gm) ?? [];
}

const noElement: XmlElement = { name: "", attributes: {}, children: [] };

/** The rows of a table of names and prose, its head first; a name may have a detail. */
async function rowsOf(
  cells: readonly (readonly string[])[],
  detail?: string,
): Promise<readonly XmlElement[]> {
  const details = detail === undefined ? {} : { details: [{ label: "Cause", content: [detail] }] };
  const table = {
    kind: "table",
    caption: "Table",
    columns: [
      { title: "Name", kind: "name" },
      { title: "Due", kind: "date" },
      { title: "Prose", kind: "prose" },
    ],
    rows: cells.map(([name = "", prose = ""]) => ({
      cells: [{ content: [name], ...details }, { content: ["1 Jan 2026"] }, { content: [prose] }],
    })),
  } as const;
  const report = { ...reportOf(bridge), sections: [{ id: "x", title: "X", blocks: [table] }] };
  const bytes = await renderDocx(report);
  assert.deepEqual(problemsOfDocx(bytes), []);
  return elementsOf(parseXml(strFromU8(partsOfDocx(bytes)["word/document.xml"] ?? tinyPng)), "w:tr");
}

/** Whether each row of a table of so many is kept with the one behind it. */
async function keptRows(count: number): Promise<readonly boolean[]> {
  const rows = await rowsOf(Array.from({ length: count }, (_, index) => [`Row ${index}`, "Text"]));
  return rows.map((row) => {
    const [cell] = elementsOf(row, "w:tc");
    // The head is kept by its style.
    const [style] = elementsOf(cell ?? noElement, "w:pStyle");
    const isHead = style?.attributes["w:val"] === "TableHead";
    return isHead || elementsOf(cell ?? noElement, "w:keepNext").length > 0;
  });
}

function withLook(look: Report["meta"]["look"]): Report {
  const report = reportOf(bridge);
  return { ...report, meta: { ...report.meta, look } };
}

async function partOf(report: Report, path: string): Promise<string> {
  const part = partsOfDocx(await renderDocx(report))[path];
  assert.ok(part, path);
  return strFromU8(part);
}

/** Four points wide, two high. */
const tinyPng = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR4nGNk+M+ABJgYUABOCgAMJgEDkRmvNQAAAABJRU5ErkJggg==",
    "base64",
  ),
);
