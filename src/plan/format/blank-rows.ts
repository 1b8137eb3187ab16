import type { TextEdit } from "../finding.ts";
import type { Placement } from "./levels.ts";
import type { Row } from "./rows.ts";

interface Rows {
  readonly rows: readonly Row[];
  readonly placements: readonly Placement[];
  /** Where comments will stand that move. */
  readonly columns: ReadonlyMap<number, number>;
  /** Offsets of the section keys. */
  readonly sections: ReadonlySet<number> | undefined;
  readonly lineBreak: string;
}

/**
 * One blank row between sections, above the comments of the lower one; at most one elsewhere, none at the
 * plan's start and end, and a line break at the end of the last row.
 */
export function blankRowEdits(plan: Rows): readonly TextEdit[] {
  const { rows, sections, lineBreak } = plan;
  const edits: TextEdit[] = [];
  const last = rows.findLastIndex(({ kind }) => kind !== "blank");
  if (last < 0) return [];
  let run: Row[] = [];
  const endRun = (keeps: boolean) => {
    const kept = keeps ? (run.find(({ open }) => !open) ?? run[0]) : undefined;
    for (const row of run) {
      if (row.open) edits.push({ start: row.start, end: row === kept ? row.end : row.next, newText: "" });
    }
    run = [];
  };
  for (const row of rows) {
    if (row.kind === "blank") run.push(row);
    else endRun(run[0]?.index !== 0);
  }
  endRun(false);
  for (const row of rows) {
    if (!sections?.has(row.start)) continue;
    const at = missingAbove(plan, row);
    if (at) edits.push({ start: at.start, end: at.start, newText: lineBreak });
  }
  const final = rows[last];
  if (final?.open && final.end === final.next && final.inside?.kind !== "body")
    edits.push({ start: final.end, end: final.end, newText: lineBreak });
  return edits;
}

/** The row above which a blank one is missing: the section's key, or the first of the comments right above it. */
function missingAbove({ rows, placements, columns }: Rows, key: Row): Row | undefined {
  let first = key;
  let above = rows[key.index - 1];
  while (above && isAtMargin(above, columns) && placements[above.index]?.continues === false) {
    first = above;
    above = rows[above.index - 1];
  }
  const isMissing = above && !isEmptyLine(above) && isPartOfPlan(above);
  return isMissing && above?.open && first.open ? first : undefined;
}

function isAtMargin({ kind, tokens, start, index }: Row, columns: ReadonlyMap<number, number>): boolean {
  return kind === "comment" && (columns.get(index) ?? (tokens[0]?.start ?? start) - start) === 0;
}

/** A blank line under a block scalar without text is one of its lines, and looks like any other. */
function isEmptyLine({ kind, inside, start, end, lead }: Row): boolean {
  return kind === "blank" || (inside?.kind === "body" && start + lead === end);
}

/** Not the document marker or a directive. */
function isPartOfPlan({ tokens }: Row): boolean {
  return tokens[0]?.kind !== "marker";
}
