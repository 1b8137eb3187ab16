import assert from "node:assert/strict";
import { documentLinksOf } from "../../src/language/document-links.ts";
import { foldsOf } from "../../src/language/folding.ts";
import { selectionRangesAt } from "../../src/language/selection-range.ts";
import { plansIn } from "../support/folders.ts";
import { chinese, cursorIn, documentOf, english, uri } from "./ask.ts";
import { head, plan } from "./plan.ts";

describe("folding", () => {
  /** The first and last line of each fold, as they are written; comments by their sign. */
  const folds = (text: string, most?: number) => {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    return foldsOf(documentOf(text), most).map(
      ({ startLine, endLine, kind }) =>
        `${lines[startLine]} … ${lines[endLine]}${kind === undefined ? "" : ` (${kind})`}`,
    );
  };
  const text = `# One
# Two

commplan: 1
# alone
project:
  name: Harbour
  summary: |
    # no comment
    # at all

# three
# four
milestones:

  - id: a
    slip:
      cause: rain # behind a value
      # five
      # six
    evidence: [
      a.pdf,
      b.pdf ]
  -
    id: b
  - { id: c }
risks: []
`;
  const expected = [
    "# One … # Two (comment)",
    "project: … # at all",
    "summary: | … # at all",
    "# three … # four (comment)",
    "milestones: … - { id: c }",
    "- id: a … b.pdf ]",
    "slip: … cause: rain # behind a value",
    "# five … # six (comment)",
    "evidence: [ … b.pdf ]",
    "- … id: b",
  ];

  it("takes sections, records, nested blocks and runs of comments", () => {
    assert.deepEqual(folds(text), expected);
    assert.deepEqual(folds(text.replaceAll("\n", "\r\n")), expected);
    assert.deepEqual(folds(text.replaceAll("\n", "\r")), expected);
  });

  it("keeps the outer ones where an editor does not take all", () => {
    assert.deepEqual(
      folds(text, 5),
      expected.filter((_, index) => ![2, 5, 6, 8, 9].includes(index)),
    );
  });

  it("takes what is intact of a broken plan", () => {
    const broken = `${plan}risks:\n  - id: a\n    title: "open\n  - id: b\n    title: B\n`;
    assert.ok(folds(broken).includes("milestones: … owner: li"));
    assert.ok(folds(broken).some((one) => one.startsWith("- id: b …")));
  });

  it("takes each line once at the most, and never ends before it began", () => {
    for (const sample of plansIn("samples")) {
      const ranges = foldsOf(documentOf(sample.text));
      assert.ok(ranges.length > 50);
      assert.equal(new Set(ranges.map(({ startLine }) => startLine)).size, ranges.length);
      for (const { startLine, endLine } of ranges) assert.ok(startLine < endLine);
    }
  });
});

describe("selection ranges", () => {
  /** What is selected step by step, from the inside out; the whole plan at the end is left out. */
  const steps = (marked: string) => {
    const { text, offset } = cursorIn(marked);
    const { lines, ...document } = documentOf(text);
    const selected: string[] = [];
    const [first] = selectionRangesAt({ ...document, lines }, [lines.positionAt(offset)]);
    for (let step = first; step !== undefined; step = step.parent) {
      const { start, end } = step.range;
      selected.push(text.slice(lines.offsetAt(start), lines.offsetAt(end)));
    }
    assert.equal(selected.pop(), text);
    return selected;
  };

  it("grow from the text in quotes to the section", () => {
    assert.deepEqual(steps(`${head}milestones:\n  - id: a\n    title: "Pi|er" # 1\n  - id: b\n`), [
      "Pier",
      '"Pier"',
      'title: "Pier"',
      'id: a\n    title: "Pier" # 1',
      '- id: a\n    title: "Pier" # 1',
      'milestones:\n  - id: a\n    title: "Pier" # 1\n  - id: b',
    ]);
  });

  it("grow through flow lists and keys", () => {
    const text = `risks:\n  - { id: a, milestones: [x, |yy] }\n`;
    assert.deepEqual(steps(text), [
      "yy",
      "[x, yy]",
      "milestones: [x, yy]",
      "{ id: a, milestones: [x, yy] }",
      "- { id: a, milestones: [x, yy] }",
      "risks:\n  - { id: a, milestones: [x, yy] }",
    ]);
    assert.deepEqual(steps("project:\n  na|me: A\n").slice(0, 2), ["name", "name: A"]);
    assert.deepEqual(steps("pro|ject:\n  name: A\n"), ["project", "project:\n  name: A"]);
  });

  it("are the plan alone where there is nothing", () => {
    assert.deepEqual(steps("|"), []);
    assert.deepEqual(steps("# no|te\nproject:\n  name: A\n"), []);
  });

  it("are one for each position, in their order", () => {
    const document = documentOf(plan);
    const positions = [3, 0, 5].map((line) => ({ line, character: 2 }));
    const whole = document.lines.positionAt(plan.length);
    assert.equal(selectionRangesAt(document, positions).length, 3);
    for (const [index, range] of selectionRangesAt(document, positions).entries()) {
      assert.ok(range.range.start.line <= (positions[index]?.line ?? 0));
      let outer = range;
      while (outer.parent) outer = outer.parent;
      assert.deepEqual(outer.range.end, whole);
    }
  });
});

describe("document links", () => {
  const links = (text: string, options = english, at = uri) => {
    const document = { ...documentOf(text), uri: at };
    return documentLinksOf(document, options).map(({ range: { start, end }, target, tooltip }) => [
      text.slice(document.lines.offsetAt(start), document.lines.offsetAt(end)),
      target,
      ...(tooltip === undefined || /^Open this|^打开此/.test(tooltip) ? [] : [tooltip]),
    ]);
  };

  it("lead to addresses", () => {
    const text = `${head}  logo: https://example.com/logo.svg\n  links: [ https://example.com/a, { title: B, url: "mailto:b@example.com" } ]\n`;
    assert.deepEqual(links(text), [
      ["https://example.com/logo.svg", "https://example.com/logo.svg"],
      ["https://example.com/a", "https://example.com/a"],
      ['"mailto:b@example.com"', "mailto:b@example.com"],
    ]);
  });

  it("lead to files beside the plan", () => {
    const text = `${head}  logo: ./图/logo 1.svg
milestones:
  - { id: a, evidence: ["100%.pdf", https://example.com/b] }
log:
  - { date: 2026-03-01, minutes: minutes\\1.md }
reports:
  - { id: r, issued: [{ file: "out/a#1.html" }] }
`;
    const folder = "file:///plans/";
    assert.deepEqual(links(text), [
      ["./图/logo 1.svg", `${folder}%E5%9B%BE/logo%201.svg`],
      ['"100%.pdf"', `${folder}100%25.pdf`],
      ["https://example.com/b", "https://example.com/b"],
      ["minutes\\1.md", `${folder}minutes/1.md`],
      ['"out/a#1.html"', `${folder}out/a%231.html`],
    ]);
    assert.deepEqual(links(text, english, "untitled:Untitled-1").length, 1);
    assert.equal(
      links(text, english, "vscode-vfs://github/a/b/x.commplan.yaml")[1]?.[1],
      "vscode-vfs://github/a/b/100%25.pdf",
    );
  });

  it("lead to the items of a tool", () => {
    const tool = (rest: string) =>
      `${head}tools:\n  - { id: jira, name: { en: Tracker, zh-CN: 工单系统 }, kind: issue-tracker, item-url: "https://t.example.com/{key}?k={key}" }\nwork:\n  - id: a\n    external: { tool: jira, ${rest} }\n`;
    assert.deepEqual(links(tool("key: A/1")), [
      ["A/1", "https://t.example.com/A%2F1?k=A%2F1", "Open A/1 in Tracker"],
    ]);
    assert.equal(links(tool("key: A-1"), chinese)[0]?.[2], "在工单系统中打开 A-1");
    const own = "https://t.example.com/x";
    assert.deepEqual(
      links(tool(`key: A-1, url: "${own}"`)).map(([, target]) => target),
      [own, own],
    );
    assert.deepEqual(links(tool("key: A-1").replace("tool: jira", "tool: other")), []);
  });

  it("say what they open", () => {
    const text = `${head}milestones:\n  - { id: a, evidence: [a.pdf, https://example.com] }\n`;
    const tooltips = (options: typeof english) =>
      documentLinksOf(documentOf(text), options).map(({ tooltip }) => tooltip);
    assert.deepEqual(tooltips(english), ["Open this file", "Open this address"]);
    assert.deepEqual(tooltips(chinese), ["打开此文件", "打开此地址"]);
  });

  it("lead to the pages of the rules that the policy names", () => {
    const text = `policy:\n  rules: { silence: "off", nonsense: error }\n  exceptions: [{ rule: milestone-slip, record: silence }]\n`;
    const docs = "file:///extension/docs/rules/";
    assert.deepEqual(links(text), []);
    assert.deepEqual(links(text, { ...chinese, docs }), [
      ["silence", `${docs}silence.zh-CN.md`, "打开规则 silence 的说明"],
      ["milestone-slip", `${docs}milestone-slip.zh-CN.md`, "打开规则 milestone-slip 的说明"],
    ]);
  });

  it("are none where the value leads out, or is no address", () => {
    for (const value of [
      "../secret.pdf",
      "/etc/passwd",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "C:\\a.pdf",
    ])
      assert.deepEqual(
        links(`milestones:\n  - { id: a, evidence: ["${value.replaceAll("\\", "\\\\")}"] }\n`),
        [],
        value,
      );
    assert.deepEqual(
      links(`${head}  summary: see https://example.com\nx-a: { url: https://example.com }\n`),
      [],
    );
  });
});
