/** One line of a text: `start` to `end` without its line break, `next` where the following line starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text from an offset on. Breaks are LF, CRLF and a lone CR, as editors count them. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  while (start < text.length) {
    const line = lineAt(text, start);
    yield line;
    start = line.next;
  }
}

/** The line that begins at an offset. */
export function lineAt(text: string, start: number): Line {
  const end = lineEnd(text, start);
  return { start, end, next: afterBreak(text, end) };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return start;
}

/** Where a line's text ends: its break is not part of it. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

/** The line break that a text uses. */
export function breakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** How many spaces a line begins with. */
export function indentOf(text: string, line: Line): number {
  let offset = line.start;
  while (offset < line.end && text.charCodeAt(offset) === space) offset += 1;
  return offset - line.start;
}

const space = 32;
const lineFeed = 10;
const carriageReturn = 13;

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function afterBreak(text: string, end: number): number {
  if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed) return end + 2;
  return Math.min(end + 1, text.length);
}
