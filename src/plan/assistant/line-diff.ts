import type { TextEdit } from "../finding.ts";

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/**
 * The lines that edits change, as people read a difference: `@@ 12`, then lines that go with a minus and lines that come with
 * a plus. Characters that could hide what a line says are written out.
 *
 * @param edits in the order of the text, without overlap
 */
export function lineDiff(text: string, edits: readonly TextEdit[]): string {
  return hunksOf(text, edits)
    .map(({ start, end, edits: own }) => {
      const old = text.slice(start, end);
      let made = "";
      let at = start;
      for (const edit of own) {
        made += text.slice(at, edit.start) + edit.newText;
        at = edit.end;
      }
      made += text.slice(at, end);
      const [gone, come] = [linesOf(old), linesOf(made)];
      while (gone.length > 0 && gone[0] === come[0]) {
        gone.shift();
        come.shift();
      }
      while (gone.length > 0 && gone.at(-1) === come.at(-1)) {
        gone.pop();
        come.pop();
      }
      const line = lineAt(text, start);
      return [
        `@@ ${line}`,
        ...gone.map((one) => `-${visible(one)}`),
        ...come.map((one) => `+${visible(one)}`),
      ].join("\n");
    })
    .join("\n");
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** Whole lines around the edits; edits of one line are one hunk. */
function hunksOf(text: string, edits: readonly TextEdit[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of edits) {
    const start = edit.start === 0 ? 0 : text.lastIndexOf("\n", edit.start - 1) + 1;
    const next = text.indexOf("\n", Math.max(edit.start, edit.end - 1));
    const end = next < 0 ? text.length : next + 1;
    const last = hunks.at(-1);
    if (last !== undefined && start < last.end)
      hunks[hunks.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        edits: [...last.edits, edit],
      };
    else hunks.push({ start, end, edits: [edit] });
  }
  return hunks;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Control characters and marks that turn the direction of a text, as their code points. */
function visible(line: string): string {
  return line.replace(/[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, (mark) =>
    mark === "\t" ? mark : `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
