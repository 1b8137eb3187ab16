import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLError,
} from "yaml";
import { diagnose } from "./diagnose.ts";
import { dashMissing } from "./diagnosers/dashes.ts";
import { lineStart } from "./lines.ts";
import { isNestedBeyond } from "./nesting.ts";
import type { AliasNode, EntryNode, MappingNode, Node, ScalarNode, SequenceNode } from "./nodes.ts";
import type { SyntaxProblem } from "./problem.ts";
import { duplicateKey, tooDeep } from "./structure.ts";

/**
 * A block of text as parsed: immutable, positions relative to the block.
 * `broken` is what keeps YAML from being read with certainty (one problem, the first cause); its tree is then a
 * guess that serves completion. `problems` are slips that leave the tree sound, such as a key that stands twice.
 */
export interface ParsedBlock {
  readonly text: string;
  readonly root: Node | undefined;
  readonly broken: SyntaxProblem | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Anchored nodes in text order; a name may stand more than once. */
  readonly anchors: readonly { readonly name: string; readonly node: Node }[];
  readonly aliases: readonly AliasNode[];
}

const parseOptions = {
  prettyErrors: false,
  // Ours is a set: the library compares each key with each other one.
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: "silent",
} as const;

const deepestNesting = 100;
/**
 * Beyond this the library is not asked: it recurses, and where the stack is nearly used up a pattern that is compiled then
 * ends the whole process, which nobody can catch.
 */
const deepestRead = 1_000;

/** Parses a block. Total: never throws; what cannot be read is in `broken`. */
export function parseBlock(text: string): ParsedBlock {
  if (isNestedBeyond(text, deepestRead)) return failed(text, tooDeep(text));
  const document = parse(text);
  if (document instanceof RangeError) return failed(text, tooDeep(text));
  const converter = new Converter(text);
  const root = converter.node(document.contents ?? undefined, 0);
  if (converter.isTooDeep) return failed(text, tooDeep(text));
  const errors: readonly YAMLError[] = document.errors;
  const broken = errors.length > 0 ? diagnose({ text, root, errors }) : undefined;
  const { problems, anchors, aliases } = converter;
  return { text, root, broken, problems, anchors, aliases };
}

function parse(text: string): Document.Parsed | RangeError {
  try {
    return parseDocument(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text, parseOptions);
  } catch (error) {
    // The library recurses; a text nested beyond the stack is the only thing that makes it throw.
    return error instanceof RangeError ? error : new RangeError(String(error));
  }
}

function failed(text: string, broken: SyntaxProblem): ParsedBlock {
  return { text, root: undefined, broken, problems: [], anchors: [], aliases: [] };
}

interface Twice {
  readonly first: ScalarNode;
  readonly key: ScalarNode;
}

/** Turns the library's tree into ours. */
class Converter {
  readonly #text: string;
  readonly problems: SyntaxProblem[] = [];
  readonly anchors: { name: string; node: Node }[] = [];
  readonly aliases: AliasNode[] = [];
  isTooDeep = false;

  constructor(text: string) {
    this.#text = text;
  }

  node(node: ParsedNode | null | undefined, depth: number): Node | undefined {
    if (depth > deepestNesting) this.isTooDeep = true;
    if (!node || this.isTooDeep) return undefined;
    if (isAlias(node)) {
      const alias: AliasNode = { kind: "alias", name: node.source, ...this.#span(node) };
      this.aliases.push(alias);
      return alias;
    }
    // An anchor stands before what is inside it, so its place in the list is taken first.
    const place =
      node.anchor === undefined ? -1 : this.anchors.push({ name: node.anchor, node: placeholder }) - 1;
    const converted = this.#collectionOrScalar(node, depth);
    const anchored = this.anchors[place];
    if (anchored && converted) anchored.node = converted;
    return converted;
  }

  #collectionOrScalar(node: ParsedNode, depth: number): Node | undefined {
    if (isMap(node)) return this.#mapping(node, depth);
    if (isSeq(node)) return this.#sequence(node, depth);
    return isScalar(node) ? this.#scalar(node) : undefined;
  }

  #mapping(node: ParsedNode & { items: unknown[]; flow?: boolean }, depth: number): MappingNode {
    const entries: EntryNode[] = [];
    const seen = new Map<string, EntryNode>();
    const twice: Twice[] = [];
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = this.#key(pair.key as ParsedNode | null, depth);
      const entry = { key, value: this.node(pair.value as ParsedNode | null, depth + 1) };
      const first = seen.get(key.source);
      if (first === undefined) seen.set(key.source, entry);
      else twice.push({ first: first.key, key });
      entries.push(entry);
    }
    this.problems.push(...this.#twice(node.flow === true ? undefined : entries[0]?.key, twice));
    return { kind: "mapping", flow: node.flow === true, entries, ...this.#span(node), ...anchorOf(node) };
  }

  /** Where the first key comes again, and others after it, a second record begins: that is one slip. */
  #twice(head: ScalarNode | undefined, twice: readonly Twice[]): readonly SyntaxProblem[] {
    const [begins, ...others] = twice;
    if (begins === undefined || begins.first !== head || others.length === 0)
      return twice.map(({ first, key }) => duplicateKey(first, key));
    const { start, source } = begins.key;
    const column = start - lineStart(this.#text, start);
    const isItem = /^ *- +$/.test(this.#text.slice(lineStart(this.#text, head.start), head.start));
    const edits = isItem && column > 1 ? [{ start: start - 2, end: start, newText: "- " }] : [];
    return [dashMissing(start, source, edits)];
  }

  /** A key that is no scalar (`? [a]`, `{a: b}: c`) is taken as the text that it is. */
  #key(node: ParsedNode | null, depth: number): ScalarNode {
    const key = this.node(node, depth + 1);
    if (key?.kind === "scalar") return key;
    const start = key?.start ?? 0;
    const end = key?.end ?? start;
    return { kind: "scalar", value: null, source: this.#text.slice(start, end), style: "plain", start, end };
  }

  #sequence(node: ParsedNode & { items: unknown[]; flow?: boolean }, depth: number): SequenceNode {
    const items = node.items.map((item) =>
      this.node(isPair(item) ? null : (item as ParsedNode | null), depth + 1),
    );
    return { kind: "sequence", flow: node.flow === true, items, ...this.#span(node), ...anchorOf(node) };
  }

  #scalar(node: Scalar.Parsed): ScalarNode {
    const { value } = node;
    const isSimple = typeof value === "number" || typeof value === "boolean" || value === null;
    const style = styles[node.type ?? Scalar.PLAIN] ?? "plain";
    return {
      kind: "scalar",
      value: isSimple ? value : String(value),
      source: node.source ?? (isSimple ? "" : String(value)),
      style,
      ...this.#span(node),
      ...anchorOf(node),
    };
  }

  #span(node: ParsedNode): { start: number; end: number } {
    const [start, valueEnd] = node.range;
    let end = Math.max(start, valueEnd);
    // A block scalar's or block collection's range runs on to the next token's line.
    while (end > start && /\s/.test(this.#text[end - 1] ?? "")) end -= 1;
    return { start, end };
  }
}

const placeholder: ScalarNode = { kind: "scalar", value: null, source: "", style: "plain", start: 0, end: 0 };

const styles: Readonly<Record<string, ScalarNode["style"]>> = {
  [Scalar.PLAIN]: "plain",
  [Scalar.QUOTE_SINGLE]: "single",
  [Scalar.QUOTE_DOUBLE]: "double",
  [Scalar.BLOCK_FOLDED]: "block",
  [Scalar.BLOCK_LITERAL]: "block",
};

function anchorOf(node: { anchor?: string }): { anchor: string } | object {
  return node.anchor === undefined ? {} : { anchor: node.anchor };
}
