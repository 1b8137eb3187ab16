import type { Span } from "./path.ts";
import type { Located, Piece, SectionSource, Source } from "./source.ts";
import { gluedThroughout } from "./syntax/diagnosers/colons.ts";
import type { AliasNode, Node } from "./syntax/nodes.ts";
import { type ParsedBlock, parseBlock } from "./syntax/parse-block.ts";
import type { SyntaxProblem } from "./syntax/problem.ts";
import { type ItemLayout, type SectionLayout, split } from "./syntax/split.ts";
import { duplicateKey, unknownAlias } from "./syntax/structure.ts";

/** A syntax problem and where its offsets count from. */
export interface PlacedProblem {
  readonly base: number;
  readonly problem: SyntaxProblem;
}

export interface ReadSource {
  readonly source: Source;
  readonly problems: readonly PlacedProblem[];
}

/** Remembers parsed blocks by section and text from one reading to the next. */
export interface BlockStore {
  parse(section: string, text: string): ParsedBlock;
}

/** Keeps the blocks of the last reading only: what an edit removed is forgotten at the one after it. */
export function createBlockStore(): BlockStore & { nextReading(): void } {
  let before = new Map<string, Map<string, ParsedBlock>>();
  let now = new Map<string, Map<string, ParsedBlock>>();
  return {
    nextReading() {
      before = now;
      now = new Map();
    },
    parse(section, text) {
      let blocks = now.get(section);
      if (blocks === undefined) {
        blocks = new Map();
        now.set(section, blocks);
      }
      const block = blocks.get(text) ?? before.get(section)?.get(text) ?? parseBlock(text);
      blocks.set(text, block);
      return block;
    },
  };
}

/** Reads a text as a tree of sections and items. Total; cost: one pass, and the parsing of what is not in the store. */
export function readSource(text: string, store: BlockStore): ReadSource {
  return new Reader(text, store).read();
}

class Reader {
  readonly #text: string;
  readonly #parsed: string;
  readonly #store: BlockStore;
  readonly #sections = new Map<string, SectionSource>();
  readonly #problems: PlacedProblem[] = [];
  readonly #broken: Span[] = [];
  readonly #anchors = new Map<string, Located[]>();
  readonly #aliases: { readonly alias: AliasNode; readonly base: number }[] = [];

  constructor(text: string, store: BlockStore) {
    this.#text = text;
    // A lone CR is a line break to YAML and to editors, though not to the parser. Same length, so same offsets.
    this.#parsed = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
    this.#store = store;
  }

  read(): ReadSource {
    const { sections, strays } = split(this.#parsed);
    if (sections === undefined) this.#readWhole();
    else for (const section of sections) this.#readSection(section);
    for (const { span, problem } of strays) {
      this.#problems.push({ base: 0, problem });
      this.#broken.push(span);
    }
    const anchors = this.#anchors;
    const source: Source = {
      text: this.#text,
      sections: this.#sections,
      broken: this.#broken,
      anchored: (name, before) =>
        // Up to its end: a value that held an alias of itself would have no end.
        anchors.get(name)?.findLast(({ node, base }) => node !== undefined && base + node.end <= before),
    };
    for (const { alias, base } of this.#aliases) {
      if (source.anchored(alias.name, base + alias.start) === undefined) {
        this.#problems.push({ base, problem: unknownAlias(alias) });
      }
    }
    return { source, problems: this.#problems };
  }

  #readSection({ name, key, span, items }: SectionLayout): void {
    if (items) {
      const pieces = items.map((item) => this.#item(name, item));
      this.#addSection({ name, key, span, items: pieces, value: undefined });
      return;
    }
    const block = this.#block(name, span);
    const entry = block.root?.kind === "mapping" ? block.root.entries[0] : undefined;
    const piece = this.#checkGlued(name, { node: entry?.value, base: span.start, block, span });
    this.#addSection(sectionOf(name, key, piece));
  }

  /** A record that YAML takes for a text, since no colon in it has its space, cannot be read either. */
  #checkGlued(section: string, piece: Piece): Piece {
    const { node, base, block, span } = piece;
    if (block.broken || node?.kind !== "scalar" || node.style !== "plain" || section.startsWith("x-"))
      return piece;
    const broken = gluedThroughout(block.text, node);
    if (broken === undefined) return piece;
    this.#problems.push({ base, problem: broken });
    this.#broken.push(span);
    return { ...piece, block: { ...block, broken } };
  }

  #item(section: string, { isCut, ...span }: ItemLayout): Piece {
    const block = this.#block(section, span);
    const node = block.root?.kind === "sequence" ? block.root.items[0] : undefined;
    if (isCut && !block.broken) {
      this.#broken.push(span);
      return { node, base: span.start, block: { ...block, broken: cutShort }, span };
    }
    return this.#checkGlued(section, { node, base: span.start, block, span });
  }

  /** A plan that is not made of block sections, such as one written as JSON. */
  #readWhole(): void {
    const span = { start: 0, end: this.#text.length };
    const block = this.#block("", span);
    if (block.root?.kind !== "mapping") {
      this.#addSection({
        name: "",
        key: span,
        span,
        items: undefined,
        value: { node: block.root, base: 0, block, span },
      });
      return;
    }
    for (const { key, value } of block.root.entries) {
      const entrySpan = { start: key.start, end: value?.end ?? key.end };
      this.#addSection(sectionOf(key.source, key, { node: value, base: 0, block, span: entrySpan }));
    }
  }

  #block(section: string, { start, end }: Span): ParsedBlock {
    const block = this.#store.parse(section, this.#parsed.slice(start, end));
    if (block.broken) {
      this.#problems.push({ base: start, problem: block.broken });
      this.#broken.push({ start, end });
    } else {
      for (const problem of block.problems) this.#problems.push({ base: start, problem });
      for (const alias of block.aliases) this.#aliases.push({ alias, base: start });
    }
    for (const { name, node } of block.anchors) this.#addAnchor(name, { node, base: start });
    return block;
  }

  #addAnchor(name: string, located: Located): void {
    const list = this.#anchors.get(name);
    if (list) list.push(located);
    else this.#anchors.set(name, [located]);
  }

  #addSection(section: SectionSource): void {
    const first = this.#sections.get(section.name);
    if (first === undefined) {
      this.#sections.set(section.name, section);
      return;
    }
    this.#problems.push({ base: 0, problem: duplicateKey(scalarAt(first), scalarAt(section)) });
    this.#broken.push(section.span);
  }
}

/** What keeps a record from being read whose rest stands behind a line that belongs nowhere; that line is told. */
const cutShort: SyntaxProblem = {
  start: 0,
  end: 0,
  message: { en: "This record is cut in two.", "zh-CN": "这条记录被截断了。" },
};

function sectionOf(name: string, key: Span, value: Piece): SectionSource {
  const { node, base, block, span } = value;
  const items =
    node?.kind === "sequence" ? node.items.map((item) => pieceOf(item, { base, block, span })) : undefined;
  return { name, key: { start: key.start, end: key.end }, span, items, value };
}

function pieceOf(node: Node | undefined, { base, block, span }: Omit<Piece, "node">): Piece {
  const itemSpan = node ? { start: base + node.start, end: base + node.end } : span;
  return { node, base, block, span: itemSpan };
}

function scalarAt({ name, key }: SectionSource) {
  return { kind: "scalar", value: name, source: name, style: "plain", ...key } as const;
}
