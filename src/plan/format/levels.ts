import type { Token } from "../syntax/tokens.ts";
import type { Row } from "./rows.ts";

/** A block mapping or block list: the column where its keys or dashes stand, and where they shall. */
export interface Level {
  readonly kind: "mapping" | "list";
  readonly parent: Level | undefined;
  readonly old: number;
  readonly new: number;
}

/** Where a row stands among the levels. */
export interface Placement {
  /** The levels whose dashes and key begin on the row, from the left; none on a row that continues something. */
  readonly levels: readonly Level[];
  /** The innermost level that is open after the row. */
  readonly innermost: Level | undefined;
  /** Whether it begins inside brackets, braces or a text of several lines. */
  readonly continues: boolean;
}

type Building = {
  kind: Level["kind"];
  parent: Building | undefined;
  old: number;
  new: number;
  first: number;
  last: number;
};

/** How far each level is indented under the one around it. */
const step = 2;

/**
 * The levels of all rows. A level of which a line must not change keeps its column, and so do those around it.
 * Texts made of `sections` (the offsets of their keys) have a mapping at column 0, even if a key cannot be read.
 */
export function placementsOf(
  rows: readonly Row[],
  sections: ReadonlySet<number> | undefined,
): readonly Placement[] {
  const builder = new Builder(sections, rows.length - 1);
  const placements = rows.map((row) => builder.place(row));
  builder.finish(rows);
  return placements;
}

class Builder {
  readonly #levels: Building[] = [];
  readonly #sections: ReadonlySet<number> | undefined;
  readonly #lastRow: number;
  #top: Building | undefined;
  #lastContent = -1;
  #depth = 0;

  constructor(sections: ReadonlySet<number> | undefined, lastRow: number) {
    this.#sections = sections;
    this.#lastRow = lastRow;
    if (sections) this.#push("mapping", 0);
  }

  place(row: Row): Placement {
    const continues = this.#depth > 0 || row.inside !== undefined;
    if (this.#sections?.has(row.start)) this.#leave(row.index, ({ parent }) => parent !== undefined);
    if (!row.read) {
      this.#depth = 0;
      return { levels: [], innermost: this.#top, continues: false };
    }
    const levels = continues || row.kind !== "content" ? [] : this.#begin(row);
    for (const { kind } of row.tokens) this.#depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
    if (row.kind === "content") this.#lastContent = row.index;
    return { levels, innermost: this.#top, continues };
  }

  finish(rows: readonly Row[]): void {
    const closed = closedBefore(rows);
    for (const level of this.#levels) {
      const hasClosed = closed[level.first] !== closed[level.last + 1];
      level.new = hasClosed ? level.old : level.parent ? level.parent.new + step : 0;
    }
  }

  /** Opens and closes levels as the dashes and the key at the row's start say. */
  #begin(row: Row): readonly Level[] {
    const levels: Level[] = [];
    const { tokens } = row;
    let at = 0;
    while (tokens[at]?.kind === "dash") {
      levels.push(this.#enter("list", columnOf(row, tokens[at]), row.index));
      // What could not be read above the dash may be an item of its list, though nothing of what is in the item.
      this.#lastContent = row.index - 1;
      at += 1;
    }
    const first = tokens[at];
    if (first === undefined || first.kind === "comment" || first.kind === "marker") return levels;
    const column = columnOf(row, first);
    if (isKey(tokens, at)) levels.push(this.#enter("mapping", column, row.index));
    else if (at === 0) this.#leave(row.index, (level) => level.old >= column && level.parent !== undefined);
    return levels;
  }

  #enter(kind: Level["kind"], column: number, row: number): Level {
    this.#leave(
      row,
      (level) => level.old > column || (level.old === column && kind === "mapping" && level.kind === "list"),
    );
    const top = this.#top;
    return top && top.old === column && top.kind === kind ? top : this.#push(kind, column);
  }

  #push(kind: Level["kind"], column: number): Building {
    const level = {
      kind,
      parent: this.#top,
      old: column,
      new: column,
      first: this.#lastContent + 1,
      last: this.#lastRow,
    };
    this.#levels.push(level);
    this.#top = level;
    return level;
  }

  #leave(row: number, isOver: (level: Building) => boolean): void {
    while (this.#top && isOver(this.#top)) {
      this.#top.last = row - 1;
      this.#top = this.#top.parent;
    }
  }
}

function columnOf(row: Row, token: Token | undefined): number {
  return (token?.start ?? row.start) - row.start;
}

/** Whether the tokens from there on are a key with its colon, on this row. */
function isKey(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const { kind } of tokens.slice(from)) {
    if (kind === "comment") return false;
    if (kind === "colon" && depth === 0) return true;
    depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
  }
  return false;
}

/** How many rows with something on them must not change, before each row. */
function closedBefore(rows: readonly Row[]): readonly number[] {
  const counts = [0];
  let count = 0;
  for (const { open, kind } of rows) {
    if (!open && kind === "content") count += 1;
    counts.push(count);
  }
  return counts;
}
