import { lineBreakOf } from "../edit/insert.ts";
import type { TextEdit } from "../finding.ts";
import type { Span } from "../path.ts";
import type { Source } from "../source.ts";
import { blankRowEdits } from "./blank-rows.ts";
import { commentColumns } from "./comments.ts";
import { type LaidOut, layOut } from "./layout.ts";
import { placementsOf } from "./levels.ts";
import { type Row, rowsOf } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { trailingGaps } from "./trailing.ts";

/**
 * The edits that bring a plan into its layout, in the order of the text; what begins at a `refused` offset is
 * left alone. They replace blanks by blanks. Whether the plan then says the same is for the caller to see.
 */
export function layoutEdits(
  source: Source,
  range: Span | undefined,
  refused: ReadonlySet<number>,
): readonly TextEdit[] {
  const { text } = source;
  const { segments, sections } = segmentsOf(source, refused);
  const rows = rowsOf(text, segments, range);
  const placements = placementsOf(rows, sections);
  const layouts = layOut(text, rows, placements);
  const sheet = { text, rows, placements, layouts };
  const comments = commentColumns(sheet);
  const trailing = trailingGaps(sheet);
  const edits: TextEdit[] = [
    ...blankRowEdits({ rows, placements, columns: comments, sections, lineBreak: lineBreakOf(text) }),
  ];
  for (const row of rows) {
    const layout = layouts[row.index];
    if (layout === undefined || !row.open || row.kind === "blank") continue;
    const column = comments.get(row.index);
    const comment = row.tokens[0];
    if (column !== undefined && comment)
      edits.push({ start: row.start, end: comment.start, newText: " ".repeat(column) });
    else edits.push({ start: row.start, end: layout.leadEnd, newText: " ".repeat(layout.lead) });
    for (const { start, end, width } of layout.gaps) edits.push({ start, end, newText: " ".repeat(width) });
    const gap = trailing.get(row.index);
    if (gap) edits.push({ start: gap.start, end: gap.end, newText: " ".repeat(gap.width) });
    const end = endOfText(text, row, layout);
    if (end !== undefined) edits.push({ start: end, end: row.end, newText: "" });
  }
  return edits.flatMap((edit) => smallest(text, edit)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where a row's text ends and blanks follow that mean nothing; undefined where they do, or there are none. */
function endOfText(text: string, row: Row, { leadEnd }: LaidOut): number | undefined {
  const last = row.tokens.at(-1) ?? row.inside;
  if (last?.kind === "body") return undefined;
  let end = row.end;
  while (end > leadEnd && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
  if (end === row.end) return undefined;
  // In double quotes, a backslash makes the blank after it a part of the text.
  const isEscaped = last?.kind === "double" && last.end > row.end && text[end - 1] === "\\";
  return isEscaped ? undefined : end;
}

/** Without what stays the same at both ends; nothing where all does. */
function smallest(text: string, { start, end, newText }: TextEdit): readonly TextEdit[] {
  const old = text.slice(start, end);
  if (old === newText) return [];
  let head = 0;
  while (head < old.length && head < newText.length && old[head] === newText[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, newText.length) - head;
  while (tail < most && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  return [{ start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) }];
}
