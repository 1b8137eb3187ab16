// Reads our Markdown with pandoc and compares what it finds with the report: `node --import tsx bench/pandoc.ts`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { analyze } from "../src/plan/analyze.ts";
import type { reportProfiles } from "../src/plan/facts/report-profiles.ts";
import { buildReport } from "../src/report/build.ts";
import { renderMarkdown } from "../src/report/formats/markdown/render.ts";
import type { Content, Report } from "../src/report/report.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** The samples, and a plan of which every text is a trap for a reader of Markdown. */
const plans = [
  ...["portal", "riverside"].map((name) => readFileSync(`samples/${name}.commplan.yaml`, "utf8")),
  ...[
    "~a~ ~~b~~",
    "$5 and 6$",
    "a | b",
    "[^1] [x] [y](z)",
    "<b>*c*</b> _d_ `e`",
    "1. f",
    "# g",
    "&amp; \\n",
  ].map(
    (trap) =>
      `commplan: 1\nproject: { name: ${JSON.stringify(trap)}, client: Ann, summary: ${JSON.stringify(trap)} }\n` +
      `milestones: [{ id: M, title: ${JSON.stringify(trap)}, due: 2026-08-01, acceptance: ${JSON.stringify(trap)} }]\n`,
  ),
];

let failed = 0;
for (const text of plans) {
  const { plan, asOf } = analyze(text, { asOf: "2026-07-17" });
  for (const language of ["en", "zh-CN"]) {
    for (const profile of ["client-progress", "full"] as const satisfies (keyof typeof reportProfiles)[]) {
      const visibility = profile === "full" ? "internal" : "client";
      const report = buildReport(plan, { asOf, language, profile, visibility });
      const lost = lostIn(report, htmlOf(renderMarkdown(report)));
      failed += lost.length > 0 ? 1 : 0;
      const verdict = lost.length === 0 ? "nothing lost" : `lost ${JSON.stringify(lost.slice(0, 3))}`;
      stdout.write(`${report.title.slice(0, 40)} ${profile} ${language}: ${verdict}\n`);
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;

function htmlOf(markdown: string): string {
  const {
    stdout: html,
    status,
    stderr,
  } = spawnSync("pandoc", ["-f", "gfm", "-t", "html"], {
    input: markdown,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return html;
}

/** Headings, and the cells of tables in their places, that are not in the page as the report has them. */
function lostIn(report: Report, html: string): readonly string[] {
  const page = parse(html);
  const headings = elements(page, /^h[1-3]$/).map((node) => bare(textOf(node)));
  const cells = elements(page, /^t[dh]$/).map(textOf);
  const tables = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "table" ? [block] : block.kind === "chart" ? (block.alternative ?? []) : [],
    );
  const expected = tables.flatMap(({ columns, rows }) => [
    ...columns.map(({ title }) => title),
    ...rows.flatMap((row) => row.cells.map(({ content }) => contentText(content))),
  ]);
  return [
    ...report.sections.map(({ title }) => title).filter((title) => !headings.includes(bare(title))),
    ...expected.filter((text, index) => !bare(cells[index] ?? "").startsWith(bare(text))),
    ...(cells.length === expected.length ? [] : [`${expected.length} cells, found ${cells.length}`]),
  ];
}

function contentText(content: Content): string {
  return content.map((inline) => (typeof inline === "string" ? inline : inline.text)).join("");
}

/** Without white space, and without the signs that stand before marks. */
function bare(text: string): string {
  return text.replace(/[\s○●▲◆■]/g, "");
}

function elements(node: Node, name: RegExp): readonly Node[] {
  const own = "tagName" in node && name.test(node.tagName) ? [node] : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap((child) => elements(child, name)) : [])];
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
