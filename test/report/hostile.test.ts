import assert from "node:assert/strict";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { analyze } from "../../src/plan/analyze.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderHtml, renderPreview, renderPreviewContent } from "../../src/report/formats/html/render.ts";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import { planOf } from "../plan/facts/plan-of.ts";

const hostile = [
  "<script>alert(1)</script>",
  "</title></style><img src=x onerror=alert(1)>",
  "[click](javascript:alert(1))",
  "![x](https://example.com/track.png)",
  "a | b | c",
  "one\n\n# two\n- three\n| four |",
  "<!-- \u0000 --> ]]> &lt;b&gt; {{x}} {%y%}",
  "`code` **bold** _em_ ~~del~~ <https://example.com>",
  "\u202eevil\u202c \u2066x",
  '" onmouseover="alert(1)',
  "\ud800 half",
];

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " https://example.com/space",
  "https://example.com/\u202egpj.exe",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "//example.com/x",
  "https://",
  "https://example.com/ok?a=1&b=<2>",
  "mailto:ruth@example.com",
];

describe("hostile texts", () => {
  for (const text of hostile) {
    it(`${JSON.stringify(text)} is text in HTML`, () => {
      for (const html of [renderHtml(reportOf(text)), renderPreview(reportOf(text), { nonce: "n" })]) {
        const nodes = elementsOf(html);
        assert.deepEqual(namesOf(nodes), namesOf(elementsOf(renderHtml(reportOf("plain")))));
        assert.deepEqual(
          nodes.flatMap((node) => node.attrs).filter(({ name }) => /^on|^style$|^src/.test(name)),
          [],
        );
      }
    });
    it(`${JSON.stringify(text)} is text in Markdown`, () => {
      const tree = treeOf(renderMarkdown(reportOf(text)));
      assert.deepEqual(shapeOf(tree), shapeOf(treeOf(renderMarkdown(reportOf("plain")))));
    });
  }

  it("is no strike-through and no formula, which GitHub knows besides the tables", () => {
    assert.match(renderMarkdown(reportOf("~1 week~")), /^# \\~1 week\\~$/m);
    assert.match(renderMarkdown(reportOf("$5 and 6$")), /^# \\\$5 and 6\\\$$/m);
  });

  it("the text itself arrives", () => {
    const html = elementsOf(renderHtml(reportOf("<script>alert(1)</script>")));
    assert.ok(html.some((node) => textOf(node) === "<script>alert(1)</script>"));
    assert.match(JSON.stringify(treeOf(renderMarkdown(reportOf("a | b <i>")))), /a \| b <i>/);
  });

  it("is seen where it would turn what is read", () => {
    for (const text of [renderMarkdown(reportOf("a\u202eevil")), renderHtml(reportOf("a\u202eevil"))]) {
      assert.match(text, /a\ufffdevil/);
      assert.doesNotMatch(text, /[\u202d\u202e]/);
    }
  });

  it("closes the directions that it opens", () => {
    assert.match(renderMarkdown(reportOf("\u202bevil")), /\u202bevil\u202c/);
    assert.match(renderHtml(reportOf("x\u2069y")), /xy/);
  });

  it("only http, https and mailto addresses become links", () => {
    const report = buildReport(planWith("plain", addresses), { asOf: "2026-05-15" });
    const links = elementsOf(renderHtml(report)).flatMap((node) =>
      node.attrs.filter(({ name }) => name === "href"),
    );
    const allowed = ["https://example.com/ok?a=1&b=%3C2%3E", "mailto:ruth@example.com"];
    assert.deepEqual(
      [...new Set(links.map(({ value }) => value))].filter((value) => !value.startsWith("#")),
      allowed,
    );
    assert.deepEqual([...new Set(urlsOf(treeOf(renderMarkdown(report))))], allowed);
  });
});

describe("the HTML page", () => {
  const page = renderHtml(reportOf("plain"));

  it("is one file: no script, nothing from elsewhere", () => {
    const names = namesOf(elementsOf(page));
    for (const name of ["script", "link", "img", "iframe", "object", "base"])
      assert.ok(!names.includes(name), name);
    assert.doesNotMatch(page, /@import|url\(/);
  });

  it("holds the client's logo itself, as a picture that runs nothing", () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
    const logo = { mimeType: "image/svg+xml", bytes: new TextEncoder().encode(text) } as const;
    const { plan } = analyze('commplan: 1\nproject: { name: A, client: "B\\"\'<" }\n', {
      asOf: "2026-05-15",
    });
    const dressed = renderHtml(buildReport(plan, { asOf: "2026-05-15", look: { logo } }));
    const [image, ...others] = elementsOf(dressed).filter(({ tagName }) => tagName === "img");
    assert.deepEqual(others, []);
    const attributes = new Map(image?.attrs.map(({ name, value }) => [name, value]));
    const [kind, data] = attributes.get("src")?.split(",") ?? [];
    assert.equal(kind, "data:image/svg+xml;base64");
    assert.equal(Buffer.from(data ?? "", "base64").toString(), text);
    assert.equal(attributes.get("alt"), "B\"'<");
    assert.ok(!namesOf(elementsOf(dressed)).includes("script"));
  });
  it("has no places of the plan in it", () => assert.doesNotMatch(page, /data-at/));
  it("has each id once, and labels that exist", () => {
    const attributes = elementsOf(page).flatMap(({ attrs }) => attrs);
    const ids = attributes.filter(({ name }) => name === "id").map(({ value }) => value);
    assert.equal(new Set(ids).size, ids.length);
    const used = attributes
      .filter(({ name }) => name === "aria-labelledby")
      .flatMap(({ value }) => value.split(" "));
    assert.deepEqual(
      used.filter((id) => !ids.includes(id)),
      [],
    );
  });
  it("the preview says where items stand in the plan", () => {
    const places = elementsOf(renderPreviewContent(reportOf("plain")))
      .flatMap(({ attrs }) => attrs.filter(({ name }) => name === "data-at"))
      .map(({ value }): unknown => JSON.parse(value));
    assert.deepEqual(
      places.find((place) => Array.isArray(place) && place[0] === "risks"),
      ["risks", 0],
    );
  });
});

function reportOf(text: string) {
  const states = [{ date: "2026-04-01", commit: "c0ffee0", plan: planWith(text, [], "2026-05-01") }];
  return buildReport(planWith(text, []), { asOf: "2026-05-15", report: text, history: { states } });
}

function planWith(text: string, evidence: readonly string[], due = "2026-05-20"): Plan {
  return planOf({
    project: { name: text, client: text, code: text, summary: text },
    policy: { risk: { scale: ["low", text] } },
    stakeholders: [{ id: "p", name: text, side: "client" }],
    phases: [{ id: "ph", name: text, start: "2026-01-01", end: "2026-12-01" }],
    milestones: [{ id: "m", title: text, due, acceptance: text, evidence, owner: "p" }],
    work: [{ id: "w", title: text, status: "blocked", "blocked-by": text, owner: "p" }],
    risks: [{ id: "R", title: text, probability: 1, impact: text, response: text, owner: "p" }],
    issues: [{ id: "I", title: text, cause: text, owner: "p" }],
    feedback: [{ id: "F", text, from: "p", received: "2026-05-14", resolution: text }],
    events: [
      { id: "E", title: text, when: "2026-05-18", place: text, agenda: [text], invited: ["p"] },
      { id: "H", title: text, when: "2026-05-11", status: "held", attended: ["p"], minutes: text },
    ],
    glossary: [{ term: text, meaning: text, links: evidence }],
    goals: [{ id: "G", statement: text, measure: text, target: text, needs: ["N"], milestones: ["m"] }],
    needs: [{ id: "N", statement: text, kind: "time", acceptance: text, from: "p", source: "E" }],
    log: [{ date: "2026-05-12", title: text, summary: text, next: text, covers: ["R"], participants: ["p"] }],
    changes: [
      {
        id: "C",
        title: text,
        reason: text,
        effect: { cost: text },
        requested: { date: "2026-05-12", by: "p" },
        rebaselines: [{ milestone: "m", to: "2026-06-01" }],
      },
    ],
    decisions: [
      { id: "D", title: text, options: [text], reason: text, affects: ["m"], by: ["p"] },
      { id: "D2", title: text, status: "decided", decided: "2026-05-12", decision: text, supersedes: "D" },
    ],
    actions: [{ id: "A", title: text, owner: "p", from: "R" }],
    satisfaction: [{ date: "2026-05-12", from: "p", score: 3, remark: text }],
    status: { summary: text, overall: { rag: "red", evidence: text } },
    reports: [{ id: text, title: text, audience: ["p"] }],
  });
}

type Node = DefaultTreeAdapterTypes.Node;
type ElementNode = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const walk = (node: Node) => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** The names of all elements but the ticks of a chart, which depend on the room that labels leave. */
function namesOf(nodes: readonly ElementNode[]): readonly string[] {
  return nodes.map(({ tagName }) => tagName).filter((name) => name !== "text" && name !== "line");
}

function textOf(node: ElementNode): string {
  return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function treeOf(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The kinds of nodes, depth first; the pieces that one run of text may fall into do not count. */
function shapeOf(node: Nodes): readonly string[] {
  const own = node.type === "text" || node.type === "break" ? [] : [node.type];
  return [...own, ...("children" in node ? node.children.flatMap(shapeOf) : [])];
}

function urlsOf(node: Nodes): readonly string[] {
  const own = node.type === "link" || node.type === "image" ? [node.url] : [];
  return [...own, ...("children" in node ? node.children.flatMap(urlsOf) : [])];
}
