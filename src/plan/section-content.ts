import type { Span } from "./path.ts";
import type { Piece } from "./source.ts";
import type { AliasNode, Node } from "./syntax/nodes.ts";
import type { ParsedBlock } from "./syntax/parse-block.ts";
import type { SyntaxProblem } from "./syntax/problem.ts";
import type { ItemLayout, SectionLayout } from "./syntax/split.ts";
import { unreadThroughout } from "./syntax/unread.ts";

/** A syntax problem and where its offsets count from. */
export interface PlacedProblem {
  readonly base: number;
  readonly problem: SyntaxProblem;
}

/**
 * What a section says, apart from where it stands: all offsets count from its start. An edit elsewhere leaves it the
 * same object.
 */
export interface SectionContent {
  readonly name: string;
  readonly key: Span;
  /** Its whole stretch, from where its text begins; in a plan that is one piece, from where that does. */
  readonly span: Span;
  /** As in `SectionSource`. */
  readonly items: readonly Piece[] | undefined;
  readonly value: Piece | undefined;
  /** Whether it reads an alias, so that what it says may change with another part of the text. */
  readonly dependsOnAnchors: boolean;
  /** As parsed, whatever else keeps a piece from being read. */
  readonly blocks: readonly ParsedBlock[];
  readonly problems: readonly PlacedProblem[];
  readonly broken: readonly Span[];
  /** Anchored nodes in text order. */
  readonly anchors: readonly { readonly name: string; readonly node: Node; readonly base: number }[];
  readonly aliases: readonly { readonly alias: AliasNode; readonly base: number }[];
}

type Gathered = Omit<SectionContent, "name" | "key" | "span" | "items" | "value">;

/** Reads the section of a text that a layout describes. */
export function readSection(
  { name, key, span, items }: SectionLayout,
  text: string,
  parse: (text: string) => ParsedBlock,
): SectionContent {
  const reader = new SectionReader(text, span.start, parse);
  const place = { name, key: relative(key, span.start), span: relative(span, span.start) };
  if (items === undefined) return { ...place, ...reader.value(name, span), ...reader.gathered() };
  const pieces = items.map((item) => reader.item(name, item));
  return { ...place, items: pieces, value: undefined, ...reader.gathered() };
}

/**
 * Reads a plan that is not made of block sections, such as one written as JSON: its sections, after one without a name
 * that has what was gathered on the way. A text that is no mapping is the value of that one.
 */
export function readWhole(text: string, parse: (text: string) => ParsedBlock): readonly SectionContent[] {
  const reader = new SectionReader(text, 0, parse);
  const span = { start: 0, end: text.length };
  const block = reader.block(span);
  const gathered = reader.gathered();
  const whole = { ...gathered, name: "", key: span, span, items: undefined };
  const { root } = block;
  if (root?.kind !== "mapping") return [{ ...whole, value: { node: root, base: 0, block, span } }];
  const sections = root.entries.map(({ key, value }): SectionContent => {
    const own = { start: key.start, end: value?.end ?? key.end };
    const piece = { node: value, base: 0, block, span: own };
    const place = { name: key.source, key: { start: key.start, end: key.end }, span: own };
    return { ...gathered, ...nothing, ...place, ...withItems(piece) };
  });
  return [{ ...whole, value: undefined }, ...sections];
}

const nothing = { blocks: [], problems: [], broken: [], anchors: [], aliases: [] } as const;

class SectionReader {
  readonly #text: string;
  readonly #start: number;
  readonly #parse: (text: string) => ParsedBlock;
  readonly #blocks: ParsedBlock[] = [];
  readonly #problems: PlacedProblem[] = [];
  readonly #broken: Span[] = [];
  readonly #anchors: SectionContent["anchors"][number][] = [];
  readonly #aliases: SectionContent["aliases"][number][] = [];

  constructor(text: string, start: number, parse: (text: string) => ParsedBlock) {
    this.#text = text;
    this.#start = start;
    this.#parse = parse;
  }

  gathered(): Gathered {
    return {
      blocks: this.#blocks,
      dependsOnAnchors: this.#blocks.some(({ aliases }) => aliases.length > 0),
      problems: this.#problems,
      broken: this.#broken,
      anchors: this.#anchors,
      aliases: this.#aliases,
    };
  }

  value(section: string, whole: Span): Pick<SectionContent, "items" | "value"> {
    const block = this.block(whole);
    const entry = block.root?.kind === "mapping" ? block.root.entries[0] : undefined;
    const span = relative(whole, this.#start);
    return withItems(this.#checkUnread(section, { node: entry?.value, base: 0, block, span }));
  }

  item(section: string, { isCut, ...whole }: ItemLayout): Piece {
    const block = this.block(whole);
    const node = block.root?.kind === "sequence" ? block.root.items[0] : undefined;
    const span = relative(whole, this.#start);
    const base = span.start;
    if (isCut && !block.broken) {
      this.#broken.push(span);
      return { node, base, block: { ...block, broken: cutShort }, span };
    }
    return this.#checkUnread(section, { node, base, block, span });
  }

  block(whole: Span): ParsedBlock {
    const block = this.#parse(this.#text.slice(whole.start, whole.end));
    this.#blocks.push(block);
    const span = relative(whole, this.#start);
    const base = span.start;
    if (block.broken) {
      this.#problems.push({ base, problem: block.broken });
      this.#broken.push(span);
    } else {
      for (const problem of block.problems) this.#problems.push({ base, problem });
      for (const alias of block.aliases) this.#aliases.push({ alias, base });
    }
    for (const { name, node } of block.anchors) this.#anchors.push({ name, node, base });
    return block;
  }

  /** A record that YAML takes for a text, since no key in it has its colon and space, cannot be read either. */
  #checkUnread(section: string, piece: Piece): Piece {
    const { node, base, block, span } = piece;
    if (block.broken || node?.kind !== "scalar" || node.style !== "plain" || section.startsWith("x-"))
      return piece;
    const broken = unreadThroughout(block.text, node);
    if (broken === undefined) return piece;
    this.#problems.push({ base, problem: broken });
    this.#broken.push(span);
    return { ...piece, block: { ...block, broken } };
  }
}

/** What keeps a record from being read whose rest stands behind a line that belongs nowhere; that line is told. */
const cutShort: SyntaxProblem = {
  start: 0,
  end: 0,
  message: { en: "This record is cut in two.", "zh-CN": "这条记录被截断了。" },
};

/** A value that is a list has its items, though it was not cut into them. */
function withItems(value: Piece): Pick<SectionContent, "items" | "value"> {
  const { node, base, block, span } = value;
  if (node?.kind !== "sequence") return { items: undefined, value };
  const items = node.items.map((item) => {
    const itemSpan = item ? { start: base + item.start, end: base + item.end } : span;
    return { node: item, base, block, span: itemSpan };
  });
  return { items, value };
}

function relative({ start, end }: Span, base: number): Span {
  return { start: start - base, end: end - base };
}
