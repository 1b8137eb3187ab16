import type { Token } from "../syntax/tokens.ts";
import type { Level, Placement } from "./levels.ts";
import type { Row } from "./rows.ts";
import { gapBetween } from "./spacing.ts";

/** A row as it shall be laid out; all widths in characters. */
export interface LaidOut {
  /** The blanks at its start: where they end now, and how many there shall be. */
  readonly leadEnd: number;
  readonly lead: number;
  /** The gaps between its tokens that change, from left to right. */
  readonly gaps: readonly Gap[];
  /** How far the row's first and last characters move to the right, the comment at its end left aside. */
  readonly startShift: number;
  readonly endShift: number;
}

export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** A bracket or a text of several lines that is open at a row's end. */
interface Opener {
  readonly token: Token;
  readonly column: number;
  /** How far it moved, and how far what is less indented than it moves. */
  readonly shift: number;
  readonly outerShift: number;
}

/** Lays out the rows, without the comments that have a row of their own outside brackets (see `comments.ts`). */
export function layOut(
  text: string,
  rows: readonly Row[],
  placements: readonly Placement[],
): readonly LaidOut[] {
  const layout = new Layout(text, rows);
  return rows.map((row, index) => layout.row(row, placements[index] ?? nowhere));
}

const nowhere: Placement = { levels: [], innermost: undefined, continues: false };

/** Where a row that is not in the middle of something begins: under its level, or two further for a value. */
export function columnAt(row: Row, { levels, innermost }: Placement): number {
  const [first] = levels;
  if (!row.open || row.tokens[0]?.kind === "marker") return row.lead;
  return first ? first.new : innermost ? innermost.new + 2 : 0;
}

class Layout {
  readonly #text: string;
  readonly #rows: readonly Row[];
  #openers: Opener[] = [];
  #header: Token | undefined;
  #body: { readonly token: Token; readonly shift: number; readonly indent: number } | undefined;

  constructor(text: string, rows: readonly Row[]) {
    this.#text = text;
    this.#rows = rows;
  }

  row(row: Row, placement: Placement): LaidOut {
    if (!row.read) this.#openers = [];
    const leadEnd = row.start + row.lead;
    if (row.inside?.kind === "body") {
      const lead = this.#bodyLead(row, row.inside, placement.innermost);
      return { leadEnd, lead, gaps: [], startShift: lead - row.lead, endShift: 0 };
    }
    const lead = placement.continues
      ? this.#continuedLead(row, placement.innermost)
      : columnAt(row, placement);
    return { leadEnd, lead, ...this.#tokens(row, placement, lead - row.lead) };
  }

  /** A row inside brackets or a text keeps its place under them, or under the record where it hangs less deep. */
  #continuedLead(row: Row, level: Level | undefined): number {
    const opener = this.#openers.at(-1);
    if (!row.open || opener === undefined) return row.lead;
    const shift = row.lead >= opener.column ? opener.shift : opener.outerShift;
    const least = level === undefined ? 0 : level.new + (row.lead > level.old ? 1 : 0);
    return Math.max(row.lead + shift, least);
  }

  #tokens(row: Row, placement: Placement, startShift: number): Omit<LaidOut, "lead" | "leadEnd"> {
    const { innermost, continues, levels } = placement;
    const opener = this.#openers.at(-1);
    const outerShift = continues ? startShift : innermost ? innermost.new - innermost.old : startShift;
    const gaps: Gap[] = [];
    let shift = startShift;
    let left: Token | undefined;
    if (row.inside && row.inside.end <= row.end) {
      left = row.inside;
      if (opener?.token === left) this.#openers.pop();
    }
    for (const [index, token] of row.tokens.entries()) {
      if (token.kind === "comment") break;
      const now = token.start - (left?.end ?? token.start);
      const width = this.#width(row, left, token, levels, index);
      if (left && width !== undefined && this.#differs(left.end, token.start, width)) {
        gaps.push({ start: left.end, end: token.start, width });
        shift += width - now;
      }
      if (token.kind === "header") this.#header = token;
      if (token.kind === "close") this.#openers.pop();
      if (token.kind === "open" || token.end > row.end)
        this.#openers.push({ token, column: token.start - row.start, shift, outerShift });
      left = token;
    }
    return { gaps, startShift, endShift: shift };
  }

  #width(
    row: Row,
    left: Token | undefined,
    right: Token,
    levels: readonly Level[],
    index: number,
  ): number | undefined {
    if (left === undefined || !row.open) return undefined;
    const outer = levels[index - 1];
    const inner = levels[index];
    // After a dash, a key or a dash that must keep its column keeps it.
    if (left.kind === "dash" && outer && inner) return inner.new - outer.new - 1;
    return gapBetween({ text: this.#text, left, right });
  }

  #differs(start: number, end: number, width: number): boolean {
    return this.#text.slice(start, end) !== " ".repeat(width);
  }

  /** A block scalar moves as a whole: two under its key, or with the key where its header says how deep it is. */
  #bodyLead(row: Row, token: Token, level: Level | undefined): number {
    if (this.#body?.token !== token) this.#body = { token, ...this.#bodyMove(row, token, level) };
    const { shift, indent } = this.#body;
    const isBlank = row.start + row.lead === row.end;
    if (isBlank && row.lead <= indent) return row.open ? 0 : row.lead;
    return row.lead + shift;
  }

  #bodyMove(
    first: Row,
    { end }: Token,
    level: Level | undefined,
  ): { readonly shift: number; readonly indent: number } {
    const rows: Row[] = [];
    for (let row: Row | undefined = first; row && row.start < end; row = this.#rows[row.index + 1])
      rows.push(row);
    const written = rows.filter((row) => row.start + row.lead < row.end);
    const digit = this.#header && /\d/.exec(this.#text.slice(this.#header.start, this.#header.end))?.[0];
    const indent = digit && level ? level.old + Number(digit) : (written[0]?.lead ?? 0);
    const isMovable =
      written.length > 0 && rows.every(({ open }) => open) && written.every(({ lead }) => lead >= indent);
    if (level === undefined || !isMovable) return { shift: 0, indent: 0 };
    return { shift: digit ? level.new - level.old : level.new + 2 - indent, indent };
  }
}
