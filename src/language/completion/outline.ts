import type { Path } from "../../plan/path.ts";
import type { Block } from "./block.ts";
import { columnIn, type LayoutLine } from "./layout.ts";

/** What a line stands below: the plan itself, a key, or an item. */
export interface Parent {
  readonly kind: "root" | "key" | "dash";
  readonly path: Path;
  readonly column: number;
  /** Whether something may stand below it: a key or a dash with a value beside it is complete. */
  readonly isOpen: boolean;
  /** Its place among the tokens; -1 for the root. */
  readonly index: number;
}

/** What stands directly below a parent. */
export interface Children {
  /** The column that they share; undefined where there are none. */
  readonly column: number | undefined;
  readonly keys: ReadonlySet<string>;
  readonly dashes: number;
  /** The scalars among the items, as written. */
  readonly items: ReadonlySet<string>;
}

interface Token {
  readonly kind: "key" | "dash" | "text";
  readonly column: number;
  readonly offset: number;
  readonly text: string;
  readonly isOpen: boolean;
  /** Undefined for the section's key, where the block is an item. */
  readonly line: LayoutLine | undefined;
}

const root: Parent = { kind: "root", path: [], column: -1, isOpen: true, index: -1 };

/** The keys, dashes and texts of a block, to be asked who stands below whom. */
export class Outline {
  readonly #tokens: readonly Token[];
  readonly #block: Block;

  constructor(text: string, lines: readonly LayoutLine[], block: Block) {
    this.#block = block;
    const section: readonly Token[] =
      block.section === undefined
        ? []
        : [{ kind: "key", column: 0, offset: -1, text: block.section, isOpen: true, line: undefined }];
    this.#tokens = [...section, ...lines.flatMap((line) => [...tokensOf(text, line)])];
  }

  /** The parent of what would stand in a column of a line that begins at an offset. */
  parentAbove(lineStart: number, column: number): Parent {
    return this.#at(this.#indexAbove(this.#indexAt(lineStart), column, column));
  }

  /** The parent of what stands on a line behind its dashes. */
  parentOfContent(line: LayoutLine): Parent {
    const first = this.#indexAt(line.start);
    if (line.dashes.length > 0) return this.#at(first + line.dashes.length - 1);
    const column = columnIn(line, line.content.start);
    return this.#at(this.#indexAbove(first, column, column));
  }

  /** The list that an item belongs to. */
  listOf(item: Parent): Parent | undefined {
    return item.kind === "dash" ? this.#at(this.#indexOfParent(item.index)) : undefined;
  }

  /** What a key or an item stands below; undefined for the plan itself. */
  parentOf(child: Parent): Parent | undefined {
    return child.kind === "root" ? undefined : this.#at(this.#indexOfParent(child.index));
  }

  /** The key right above that has nothing yet, where it stands in this column. */
  emptyKeyAbove(lineStart: number, column: number): Parent | undefined {
    const above = this.#at(this.#indexAt(lineStart) - 1);
    return above.kind === "key" && above.isOpen && above.column === column ? above : undefined;
  }

  /** The list whose dashes stand in the same column as the key above them, if this is the column. */
  flushListAbove(lineStart: number, column: number): Parent | undefined {
    for (let index = this.#indexAt(lineStart) - 1; index >= 0; index -= 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.column < column) return undefined;
      if (token.column > column || token.kind === "text") continue;
      const list = token.kind === "dash" ? this.#at(this.#indexOfParent(index)) : undefined;
      return list?.kind === "key" && list.column === column ? list : undefined;
    }
    return undefined;
  }

  /** What stands below a parent, one line left out of the account. */
  childrenOf(parent: Parent, except?: LayoutLine): Children {
    let column: number | undefined;
    let dashes = 0;
    const keys = new Set<string>();
    const items = new Set<string>();
    for (let index = parent.index + 1; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined || !isBelow(token, parent)) break;
      if (token.line !== undefined && token.line === except) continue;
      column ??= token.column;
      if (token.column !== column) continue;
      if (token.kind === "key") keys.add(token.text);
      if (token.kind !== "dash") continue;
      dashes += 1;
      const item = this.#tokens[index + 1];
      if (item?.kind === "text" && item.line === token.line) items.add(item.text);
    }
    const before = this.#isSection(parent.index) ? this.#block.index : 0;
    return { column, keys, dashes: dashes > 0 ? dashes + before : 0, items };
  }

  #indexAt(offset: number): number {
    const index = this.#tokens.findIndex((token) => token.offset >= offset);
    return index < 0 ? this.#tokens.length : index;
  }

  /** The nearest token above that begins further left; for keys and dashes their own limits. -1 for the root. */
  #indexAbove(before: number, keyLimit: number, dashLimit: number): number {
    for (let index = before - 1; index >= 0; index -= 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.kind === "text") continue;
      if (token.column < (token.kind === "key" ? keyLimit : dashLimit)) return index;
    }
    return -1;
  }

  #indexOfParent(index: number): number {
    const token = this.#tokens[index];
    const column = token?.column ?? 0;
    // The dashes of a list may stand right below the key that it belongs to.
    return this.#indexAbove(index, token?.kind === "dash" ? column + 1 : column, column);
  }

  #at(index: number): Parent {
    const token = this.#tokens[index];
    if (token === undefined || token.kind === "text") return root;
    const { kind, column, isOpen } = token;
    return { kind, path: this.#pathOf(index), column, isOpen, index };
  }

  #pathOf(index: number): Path {
    const path: (string | number)[] = [];
    let at = index;
    while (at >= 0) {
      const token = this.#tokens[at];
      const parent = this.#indexOfParent(at);
      path.push(token?.kind === "key" ? token.text : this.#countDashes(parent, at));
      at = parent;
    }
    return path.reverse();
  }

  #countDashes(parent: number, index: number): number {
    const column = this.#tokens[index]?.column;
    let count = this.#isSection(parent) ? this.#block.index : 0;
    for (let before = parent + 1; before < index; before += 1) {
      const token = this.#tokens[before];
      if (token?.kind === "dash" && token.column === column) count += 1;
    }
    return count;
  }

  #isSection(index: number): boolean {
    return index === 0 && this.#block.section !== undefined;
  }
}

function* tokensOf(text: string, line: LayoutLine): Generator<Token> {
  const { start, end } = line.content;
  for (const { offset, column } of line.dashes) {
    const isFull = line.key === undefined && start < end && offset === line.dashes.at(-1)?.offset;
    yield { kind: "dash", column, offset, text: "-", isOpen: !isFull, line };
  }
  if (start === end) return;
  const column = columnIn(line, start);
  const isOpen = line.value.start === line.value.end;
  yield line.key
    ? { kind: "key", column, offset: start, text: line.key.name, isOpen, line }
    : { kind: "text", column, offset: start, text: text.slice(start, end), isOpen: false, line };
}

function isBelow(token: Token, parent: Parent): boolean {
  return (
    token.column > parent.column ||
    (parent.kind === "key" && token.kind === "dash" && token.column === parent.column)
  );
}
