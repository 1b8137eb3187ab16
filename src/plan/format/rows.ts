import type { Span } from "../path.ts";
import { indentOf, type Line, linesOf } from "../syntax/lines.ts";
import type { Token } from "../syntax/tokens.ts";
import type { Segment } from "./segments.ts";

/** A line of the plan with what is on it. */
export interface Row extends Line {
  readonly index: number;
  readonly kind: "blank" | "comment" | "content";
  /** How many spaces it begins with. */
  readonly lead: number;
  /** The tokens that begin on it. */
  readonly tokens: readonly Token[];
  /** The text of several lines in whose middle the row begins. */
  readonly inside: Token | undefined;
  /** Whether it may be changed: it can be read, and is in the range that was asked for. */
  readonly open: boolean;
  /** Whether it can be read. */
  readonly read: boolean;
}

/** The rows of a text. */
export function rowsOf(text: string, segments: readonly Segment[], range: Span | undefined): readonly Row[] {
  const rows: Row[] = [];
  for (const segment of segments) {
    const tokens = segment.tokens ?? [];
    let next = 0;
    let last: Token | undefined;
    for (const line of linesOf(text.slice(0, segment.end), segment.start)) {
      const own: Token[] = [];
      const inside = last && last.end > line.start ? last : undefined;
      for (let token = tokens[next]; token && token.start < line.next; token = tokens[next]) {
        own.push(token);
        last = token;
        next += 1;
      }
      // A block scalar's body begins with its first line: that line is inside it as the others are.
      const isBody = own[0]?.kind === "body";
      rows.push({
        ...line,
        index: rows.length,
        kind: kindOf(text, line, own, inside),
        lead: indentOf(text, line),
        tokens: isBody ? [] : own,
        inside: isBody ? own[0] : inside,
        read: segment.tokens !== undefined,
        open: segment.tokens !== undefined && isIn(line, range),
      });
    }
  }
  return rows;
}

function kindOf(text: string, line: Line, tokens: readonly Token[], inside: Token | undefined): Row["kind"] {
  if (inside) return "content";
  const [first] = tokens;
  if (first) return first.kind === "comment" ? "comment" : "content";
  return /^[ \t]*$/.test(text.slice(line.start, line.end)) ? "blank" : "content";
}

/** A range that ends at a line's start, as when whole lines are selected, does not mean that line. */
function isIn({ start, end, next }: Line, range: Span | undefined): boolean {
  if (range === undefined) return true;
  if (range.start === range.end) return start <= range.start && (range.start < next || range.start === end);
  return start < range.end && range.start < next;
}
