import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";

/** The one change that makes a text of another, as short as it can be: a place of the first text, and what goes there. */
export function changeBetween(one: string, other: string): { readonly range: Range; readonly text: string } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const lines = TextDocument.create("", "", 0, one);
  // A position never stands within a line break: the whole of it goes.
  while (start > 0 && one[start - 1] === "\r") start -= 1;
  while (end > 0 && one[one.length - end] === "\n") end -= 1;
  const range = { start: lines.positionAt(start), end: lines.positionAt(one.length - end) };
  return { range, text: other.slice(start, other.length - end) };
}
