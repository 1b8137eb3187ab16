import { type Cut, nextCut, nothingCut } from "./incremental/next-cut.ts";
import { once } from "./lazy.ts";
import type { Span } from "./path.ts";
import { PlacedSection } from "./placed-section.ts";
import { type PlacedProblem, readSection, readWhole } from "./section-content.ts";
import type { Located, Piece, SectionSource, Source } from "./source.ts";
import { breakOf } from "./syntax/lines.ts";
import { type ParsedBlock, parseBlock } from "./syntax/parse-block.ts";
import type { SyntaxProblem } from "./syntax/problem.ts";
import type { Stray } from "./syntax/split.ts";
import { duplicateKey, unknownAlias } from "./syntax/structure.ts";
import { say } from "./words.ts";

export interface ReadSource {
  readonly source: Source;
  readonly problems: readonly PlacedProblem[];
  /** How the text was cut, for the reading of its next version. */
  readonly cut: Cut;
  /** Its sections in the order of the text, those too whose name stands a second time. */
  readonly parts: readonly PlacedSection[];
  /** How many blocks of it were parsed; all others were known. */
  readonly parsed: number;
}

/**
 * Reads a text as a tree of sections and items. Total; cost: the sections in which it differs from the version before,
 * and the parsing of the blocks that were not there.
 *
 * @param before the reading of the version before, where there is one
 * @param known blocks parsed elsewhere, by their text
 */
export function readSource(
  text: string,
  before?: ReadSource,
  known?: ReadonlyMap<string, ParsedBlock>,
): ReadSource {
  if (before?.source.text === text) return { ...before, parsed: 0 };
  // A lone CR is a line break to YAML and to editors, though not to the parser. Same length, so same offsets.
  const read = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
  const old = before?.parts ?? [];
  const { kept, sections, moved, shift, strays } = nextCut(before?.cut ?? nothingCut, read);
  const replaced = once(() => blocksOf(old.slice(kept, old.length - moved)));
  let parsed = 0;
  const parse = (block: string): ParsedBlock => {
    const same = known?.get(block) ?? replaced().get(block);
    if (same) return same;
    parsed += 1;
    return parseBlock(detached(block));
  };
  const parts =
    sections === undefined
      ? readWhole(read, parse).map((content) => new PlacedSection(content, 0))
      : [
          ...old.slice(0, kept),
          ...sections.map((each) => new PlacedSection(readSection(each, read, parse), each.span.start)),
          ...old.slice(old.length - moved).map((part) => part.movedBy(shift)),
        ];
  const starts = sections && parts.map(({ start }) => start);
  return { ...joined(text, parts, strays), parts, cut: { text: read, starts, strays }, parsed };
}

/** The parsed blocks of some sections by their texts. */
export function blocksOf(sections: readonly SectionSource[]): ReadonlyMap<string, ParsedBlock> {
  const blocks = new Map<string, ParsedBlock>();
  for (const { content } of sections) for (const block of content.blocks) blocks.set(block.text, block);
  return blocks;
}

/** A text that is no part of another one in memory: a block that is kept must not hold on to the whole plan of its time. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function joined(
  text: string,
  parts: readonly PlacedSection[],
  strays: readonly Stray[],
): Pick<ReadSource, "source" | "problems"> {
  const sections = new Map<string, SectionSource>();
  const problems: PlacedProblem[] = [];
  const broken: Span[] = [];
  const anchors = new Map<string, Located[]>();
  for (const part of parts) {
    const { start, content } = part;
    for (const { base, problem } of content.problems) problems.push({ base: start + base, problem });
    for (const span of content.broken) broken.push({ start: start + span.start, end: start + span.end });
    for (const { name, node, base } of content.anchors) {
      const located = { node, base: start + base };
      const list = anchors.get(name);
      if (list) list.push(located);
      else anchors.set(name, [located]);
    }
    if (isHolder(part)) continue;
    const first = sections.get(part.name);
    if (first === undefined) sections.set(part.name, part);
    else {
      problems.push({ base: 0, problem: sectionTwice(text, first, part) });
      broken.push(part.span);
    }
  }
  for (const { base, span, problem } of strays) {
    problems.push({ base, problem });
    broken.push(span);
  }
  const source: Source = {
    text,
    sections,
    broken,
    anchored: (name, before) =>
      // Up to its end: a value that held an alias of itself would have no end.
      anchors.get(name)?.findLast(({ node, base }) => node !== undefined && base + node.end <= before),
  };
  for (const { start, content } of parts) {
    for (const { alias, base } of content.aliases) {
      const at = start + base;
      if (source.anchored(alias.name, at + alias.start) === undefined)
        problems.push({ base: at, problem: unknownAlias(alias) });
    }
  }
  return { source, problems };
}

/** What a plan in one piece begins with: not a section, but what was gathered of all of them. */
function isHolder({ name, content }: PlacedSection): boolean {
  return name === "" && content.items === undefined && content.value === undefined;
}

/** A section that stands twice; where both are lists of one layout, the fix joins the records under the first key. */
function sectionTwice(text: string, first: SectionSource, second: SectionSource): SyntaxProblem {
  const problem = duplicateKey(scalarAt(first), scalarAt(second));
  const [item, other] = [first.items?.[0], second.items?.[0]];
  const records = other && text.slice(other.span.start, second.span.end);
  const isAlike =
    item && other && dashColumn(text, item) >= 0 && dashColumn(text, item) === dashColumn(text, other);
  const keyLine = text.slice(second.span.start, other?.span.start);
  if (!isAlike || records === undefined || !/^[^#]*:\s*$/.test(keyLine)) return problem;
  const end = first.span.start + text.slice(first.span.start, first.span.end).trimEnd().length;
  const lineBreak = breakOf(text);
  return {
    ...problem,
    fix: {
      title: say(
        { en: "Join the records under the first “{key}”", "zh-CN": "把记录合并到第一个“{key}”之下" },
        { key: first.name },
      ),
      edits: [
        { start: end, end, newText: lineBreak + records.trimEnd() },
        { start: second.span.start, end: second.span.end, newText: "" },
      ],
    },
  };
}

/** In which column the dash of a block list's item stands; -1 where it is none. */
function dashColumn(text: string, { span }: Piece): number {
  return /^( *)-(?:\s|$)/.exec(text.slice(span.start, span.start + 100))?.[1]?.length ?? -1;
}

function scalarAt({ name, key }: SectionSource) {
  return { kind: "scalar", value: name, source: name, style: "plain", ...key } as const;
}
