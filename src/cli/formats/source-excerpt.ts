import { type LineIndex, lineText, type Range } from "../check/line-index.ts";
import { shown } from "../files/shown.ts";
import { displayWidth } from "./display-width.ts";

/** How many characters of a long line are shown, and how many of them stand before the place. */
const mostShown = 120;
const mostBefore = 50;

/** The line of a place with its number, and below it carets under the place (of several lines, under the first). */
export function sourceExcerpt(lines: LineIndex, { start, end }: Range): string {
  const line = lineText(lines, start.line);
  const from = onWhole(line, Math.max(0, line.length <= mostShown ? 0 : start.character - mostBefore));
  const to = onWhole(line, Math.min(line.length, from + mostShown));
  const last = Math.min(to, end.line === start.line ? Math.max(end.character, start.character) : line.length);
  const [head, tail] = [from > 0 ? "…" : "", to < line.length ? "…" : ""];
  const before = head + visible(line.slice(from, start.character));
  const marked = visible(line.slice(start.character, last));
  const number = String(start.line + 1).padStart(5);
  const content = head + visible(line.slice(from, to)) + tail;
  const carets = " ".repeat(displayWidth(before)) + "^".repeat(Math.max(1, displayWidth(marked)));
  return `${number} | ${content.trimEnd()}\n${" ".repeat(number.length)} | ${carets}\n`;
}

/** A tab takes one column here, so that what stands below lines up. */
function visible(text: string): string {
  return shown(text.replaceAll("\t", " "));
}

/** An index that does not cut a surrogate pair. */
function onWhole(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index;
}
