import type { TextEdit } from "../../plan/finding.ts";
import { shown } from "../files/shown.ts";

/**
 * The lines that edits change, as they are and as they become: `12 - due: …`, `12 + respond-by: …`. Numbers are those of
 * the text before.
 *
 * @param edits in the order of the text, without overlaps
 */
export function changedLines(text: string, edits: readonly TextEdit[]): readonly string[] {
  const lines: string[] = [];
  for (const group of groupsOf(text, edits)) {
    const number = text.slice(0, group.start).split("\n").length;
    const old = text.slice(group.start, group.end);
    lines.push(...marked(old, number, "-"), ...marked(edited(old, group), number, "+"));
  }
  return lines;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** Edits of the same lines belong together. */
function groupsOf(text: string, edits: readonly TextEdit[]): readonly Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const start = text.lastIndexOf("\n", edit.start - 1) + 1;
    const next = text.indexOf("\n", edit.end);
    const end = next < 0 ? text.length : next;
    const last = groups.at(-1);
    if (last !== undefined && start <= last.end)
      groups[groups.length - 1] = { start: last.start, end, edits: [...last.edits, edit] };
    else groups.push({ start, end, edits: [edit] });
  }
  return groups;
}

function edited(old: string, { start, edits }: Group): string {
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start - start) + edit.newText + text.slice(edit.end - start),
    old,
  );
}

function marked(lines: string, first: number, mark: string): readonly string[] {
  return lines
    .split("\n")
    .map((line, index) => `${String(first + index).padStart(6)} ${mark} ${shown(line.replace(/\r$/, ""))}`);
}
