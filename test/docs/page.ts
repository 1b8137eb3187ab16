import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Language } from "../../src/plan/words.ts";
import { root } from "../support/folders.ts";

/** A page of the documentation, taken apart. */
export interface Page {
  /** From the repository's root: `docs/reports.zh-CN.md`. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** What stands in backticks within the text. */
  readonly codes: readonly string[];
  /** How many points its lists have. */
  readonly points: number;
  /** What is set in italics or in bold type. */
  readonly stressed: readonly string[];
  /** What a person reads as text, without code, one string for each run of it. */
  readonly prose: readonly string[];
}

export interface Heading {
  readonly depth: number;
  /** The anchor that the heading gets where the page is shown. */
  readonly anchor: string;
}

/** A fenced block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** What a comment right before the block says of it: `<!-- finds: risk-untold -->`; "" if there is none. */
  readonly mark: string;
  /** Of its first line in the page, from 1. */
  readonly line: number;
}

/** Folders of pages, and the pages at the root. */
const folders = ["docs", "docs/rules", "docs/story"];
const atRoot = /^(?:README|SECURITY|CONTRIBUTING)(?:\.zh-CN)?\.md$/;

/** All pages that people write or that are made for them to read. */
export function pages(): readonly Page[] {
  const paths = [
    ...readdirSync(root).filter((name) => atRoot.test(name)),
    ...folders
      .filter((folder) => existsSync(root + folder))
      .flatMap((folder) =>
        readdirSync(root + folder)
          .filter((name) => name.endsWith(".md"))
          .map((name) => `${folder}/${name}`),
      ),
  ];
  return paths.map(pageAt);
}

const read = new Map<string, Page>();

/** The page at a path from the repository's root. */
export function pageAt(path: string): Page {
  const known = read.get(path) ?? pageOf(path);
  read.set(path, known);
  return known;
}

function pageOf(path: string): Page {
  const text = readFileSync(root + path, "utf8");
  const language = path.endsWith(".zh-CN.md") ? "zh-CN" : "en";
  return { path, language, text, ...partsOf(text) };
}

/** The same page in the other language, whether it is there or not. */
export function counterpart(path: string): string {
  return path.endsWith(".zh-CN.md")
    ? path.replace(/\.zh-CN\.md$/, ".md")
    : path.replace(/\.md$/, ".zh-CN.md");
}

function partsOf(text: string): Omit<Page, "path" | "language" | "text"> {
  const headings: Heading[] = [];
  const blocks: Block[] = [];
  const links: string[] = [];
  const images: string[] = [];
  const codes: string[] = [];
  const stressed: string[] = [];
  const prose: string[] = [];
  const anchors = new Map<string, number>();
  let points = 0;
  let mark = "";
  for (const node of nodesIn(treeOf(text))) {
    if (node.type === "heading")
      headings.push({ depth: node.depth, anchor: anchorOf(wordsIn(node), anchors) });
    if (node.type === "code")
      blocks.push({
        language: node.lang ?? "",
        text: `${node.value}\n`,
        mark,
        line: node.position?.start.line ?? 0,
      });
    if (node.type === "listItem") points += 1;
    if (node.type === "link" || node.type === "definition") links.push(node.url);
    if (node.type === "image") images.push(node.url);
    if (node.type === "inlineCode") codes.push(node.value);
    if (node.type === "emphasis" || node.type === "strong") stressed.push(wordsIn(node));
    if (node.type === "text") prose.push(node.value);
    mark = node.type === "html" ? (/^<!-- (.*) -->$/s.exec(node.value.trim())?.[1] ?? "") : "";
  }
  return { headings, blocks, links, images, codes, points, stressed, prose };
}

function treeOf(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesIn(child);
}

function wordsIn(node: Nodes): string {
  return [...nodesIn(node)].map((each) => ("value" in each ? each.value : "")).join("");
}

/** As GitHub makes them: letters, digits, `-` and `_` stay, spaces become `-`, a second one gets a number. */
function anchorOf(words: string, taken: Map<string, number>): string {
  const anchor = words
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
  const count = taken.get(anchor) ?? 0;
  taken.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}
