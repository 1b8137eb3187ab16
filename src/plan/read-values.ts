import type { Path, Place } from "./path.ts";
import { anyShape, isIdShape, propertyShape, type Shape, shapeFor } from "./schema/shape.ts";
import { type Located, mergesOf, resolved, type Source } from "./source.ts";
import { lineEnd } from "./syntax/lines.ts";
import { isEmpty, isMerge, type MappingNode, type ScalarNode } from "./syntax/nodes.ts";

/** A scalar of a record whose type needs more than its shape: what it says and where, relative to the record. */
export interface TypedValue {
  readonly path: Path;
  readonly part: Place["part"];
  readonly value: unknown;
  readonly shape: Shape;
}

/** A value as data, with what its reading came by on the way. Paths count from the value. */
export interface ReadValue {
  readonly data: unknown;
  readonly shape: Shape;
  /** Scalars with a format of their own, and ids and references. */
  readonly typed: readonly TypedValue[];
  /** Numbers that are written in another way than they read, `007` or `1e5`, by their path as JSON. */
  readonly written: ReadonlyMap<string, string>;
  /** Keys with nothing behind them. */
  readonly empty: readonly Path[];
  /** What is written behind them all the same, by the path as JSON: `null`, or a comment such as `#1 tower`. */
  readonly emptyAs: ReadonlyMap<string, string>;
  /** Aliases that lead nowhere: told as syntax, and neither missing nor judged here. */
  readonly unreadable: readonly Path[];
}

/** How many values aliases may add before they are no longer followed: a bomb of aliases doubles at every step. */
export interface AliasBudget {
  left: number;
}

/**
 * Reads a node as plain data, as its shape has it: ids from their source text, aliases and merges followed,
 * empty values and the user's own `x-` keys left out. Keys that the shape does not know are kept, with no value,
 * for the validator to name.
 */
export function readValue(source: Source, located: Located, shape: Shape, budget: AliasBudget): ReadValue {
  const reader = new ValueReader(source, budget);
  const data = reader.value(located, shape, []);
  const { typed, written, empty, emptyAs, unreadable } = reader;
  return { data, shape, typed, written, empty, emptyAs, unreadable };
}

class ValueReader {
  readonly #source: Source;
  readonly #budget: AliasBudget;
  readonly typed: TypedValue[] = [];
  readonly written = new Map<string, string>();
  readonly empty: Path[] = [];
  readonly emptyAs = new Map<string, string>();
  readonly unreadable: Path[] = [];
  #aliasDepth = 0;

  constructor(source: Source, budget: AliasBudget) {
    this.#source = source;
    this.#budget = budget;
  }

  value(located: Located, shape: Shape, path: Path): unknown {
    const { node } = located;
    if (node === undefined || !this.#mayGoOn()) return null;
    if (node.kind === "alias") {
      const target = resolved(this.#source, located);
      if (target.node === undefined) this.unreadable.push(path);
      return this.#through(() => this.value(target, shape, path));
    }
    if (node.kind === "mapping")
      return this.#mapping({ node, base: located.base }, shapeFor(shape, "mapping"), path);
    if (node.kind === "sequence") {
      // Where no list is due, its entries are not judged one by one; ids in them still point somewhere.
      const items = shapeFor(shape, "list").items ?? (isIdShape(shape) ? shape : anyShape());
      return node.items.map((item, index) =>
        this.value({ node: item, base: located.base }, items, [...path, index]),
      );
    }
    return this.#scalar(node, shapeFor(shape, "scalar"), path);
  }

  #scalar(node: ScalarNode, shape: Shape, path: Path): unknown {
    const value = isIdShape(shape) && node.value !== null ? node.source : node.value;
    if (isIdShape(shape) || shape.format !== undefined)
      this.typed.push({ path, part: "value", value, shape });
    if (typeof value === "number" && String(value) !== node.source)
      this.written.set(JSON.stringify(path), node.source);
    return value;
  }

  #mapping(
    located: Located & { readonly node: MappingNode },
    shape: Shape,
    path: Path,
  ): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    this.#fill(data, located, shape, path);
    return data;
  }

  /** The mapping's own entries first, so that what is merged in never overrides them. */
  #fill(
    data: Record<string, unknown>,
    located: Located & { readonly node: MappingNode },
    shape: Shape,
    path: Path,
  ): void {
    this.#entries(located, shape, path, data);
    for (const { node, base } of mergesOf(this.#source, located)) {
      if (node?.kind === "mapping" && this.#mayGoOn())
        this.#through(() => this.#fill(data, { node, base }, shape, path));
    }
  }

  #entries(
    { node, base }: { node: MappingNode; base: number },
    shape: Shape,
    path: Path,
    data: Record<string, unknown>,
  ): void {
    for (const entry of node.entries) {
      const key = entry.key.source;
      if (isMerge(entry) || key.startsWith("x-") || Object.hasOwn(data, key)) continue;
      const at = [...path, key];
      const property = propertyShape(shape, key);
      const { keyFormat: format, keyReferences: references } = shape;
      if (format !== undefined && !shape.properties.has(key))
        this.typed.push({ path: at, part: "key", value: key, shape: { ...shape, format, references } });
      if (property === undefined) put(data, key, null);
      else if (isEmpty(entry.value)) this.#empty(at, base + entry.key.end);
      else put(data, key, this.value({ node: entry.value, base }, property, at));
    }
  }

  #empty(path: Path, keyEnd: number): void {
    this.empty.push(path);
    const written = writtenBehind(this.#source.text, keyEnd);
    if (written !== undefined) this.emptyAs.set(JSON.stringify(path), written.text);
  }

  #through<T>(follow: () => T): T {
    this.#aliasDepth += 1;
    const result = follow();
    this.#aliasDepth -= 1;
    return result;
  }

  /** Counts only what aliases add: a large plan without them has no limit here. */
  #mayGoOn(): boolean {
    if (this.#aliasDepth === 0) return true;
    this.#budget.left -= 1;
    return this.#budget.left > 0;
  }
}

/** What is written behind a key that counts as nothing: a word for it, or a comment without a space; and where. */
export function writtenBehind(
  text: string,
  keyEnd: number,
): { readonly text: string; readonly start: number } | undefined {
  const line = text.slice(keyEnd, lineEnd(text, keyEnd));
  const [, lead = "", word] = /^(["']?\s*:\s+)(null|~|#[^\s#].*?)(?:\s+#\s.*|\s*)$/i.exec(line) ?? [];
  return word === undefined ? undefined : { text: word, start: keyEnd + lead.length };
}

/** A key of the file called `__proto__` is a key like any other. */
function put(data: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
}
