import type { Span } from "../../plan/path.ts";
import { type Line, linesOf } from "../../plan/syntax/lines.ts";
import { columnIn, type LayoutLine } from "./layout.ts";

/** Whether an offset stands in the comment of its line. */
export function isInComment(text: string, { start, end }: Line, offset: number): boolean {
  const before = text.slice(start, offset);
  if (!before.includes("#")) return false;
  const unquotedText = before.replace(/"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}])'(?:[^']|'')*'/gu, (quoted) =>
    "x".repeat(quoted.length),
  );
  return offset <= end && /(?:^|\s)#/.test(unquotedText);
}

/** Whether the key of a line has lines below it that are its value. */
export function hasBelow(text: string, own: LayoutLine): boolean {
  const column = own.key ? columnIn(own, own.key.span.start) : 0;
  const below = indentBelow(text, own);
  return below > column || (below === column && firstBelow(text, own).trimStart().startsWith("- "));
}

/** How many spaces the next line with something on it begins with; 0 where there is none. */
export function indentBelow(text: string, line: Line): number {
  return Math.max(0, firstBelow(text, line).search(/[^ ]/));
}

/** The next line with something on it; "" where there is none. */
function firstBelow(text: string, { next }: Line): string {
  for (const line of linesOf(text, next)) {
    const content = text.slice(line.start, line.end);
    if (!/^\s*(?:#.*)?$/.test(content)) return content;
  }
  return "";
}

/** From the start of a text to the end of the word at the cursor. */
export function wordSpan(text: string, start: number, offset: number): Span {
  const rest = /^[^\s:,[\]{}#]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start, end: offset + rest };
}
