import type { LaidOut } from "./layout.ts";
import { columnAt } from "./layout.ts";
import type { Level, Placement } from "./levels.ts";
import type { Row } from "./rows.ts";

/** The rows with their placements and layouts, side by side. */
export interface Sheet {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly placements: readonly Placement[];
  readonly layouts: readonly LaidOut[];
}

/**
 * The column of each comment that has a row of its own, outside brackets: it moves with the row below that it
 * stands over, else with the level that it stands under. By the row's index; a comment that must stay is not there.
 */
export function commentColumns({ rows, placements, layouts }: Sheet): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let below: { readonly old: number; readonly new: number } | undefined;
  const bodies = bodyColumns(rows, layouts);
  for (const row of rows.toReversed()) {
    const placement = placements[row.index];
    if (placement === undefined || placement.continues) continue;
    const [first] = row.tokens;
    if (row.kind === "content")
      below = { old: row.lead, new: row.tokens.length > 0 ? columnAt(row, placement) : row.lead };
    if (row.kind !== "comment" || !row.open || first === undefined) continue;
    const old = first.start - row.start;
    const isTabbed = row.lead < old;
    const levels = levelsFrom(placement.innermost);
    const reference = isTabbed ? undefined : referenceFor(old, below, levels);
    const wanted = isTabbed
      ? (below?.new ?? placement.innermost?.new ?? 0)
      : Math.max(0, old + (reference ? reference.new - reference.old : 0));
    // As deep as a block scalar above it, it would become one of its lines.
    const isText = wanted >= (bodies.get(row.index) ?? Number.POSITIVE_INFINITY);
    columns.set(row.index, isText ? (placement.innermost?.new ?? 0) : wanted);
  }
  return columns;
}

type Move = Pick<Level, "old" | "new">;

function referenceFor(old: number, below: Move | undefined, levels: readonly Move[]): Move | undefined {
  if (below?.old === old) return below;
  return levels.find((level) => level.old === old) ?? levels.findLast((level) => level.old < old);
}

/** From the outermost to the innermost. */
function levelsFrom(innermost: Level | undefined): readonly Level[] {
  const levels: Level[] = [];
  for (let level = innermost; level; level = level.parent) levels.push(level);
  return levels.reverse();
}

/** For rows that follow a block scalar, up to the next content: the column where its lines will begin. */
function bodyColumns(rows: readonly Row[], layouts: readonly LaidOut[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let body: { readonly start: number; column: number } | undefined;
  for (const row of rows) {
    const { inside } = row;
    if (inside?.kind === "body") {
      if (body?.start !== inside.start) body = { start: inside.start, column: Number.POSITIVE_INFINITY };
      if (row.start + row.lead < row.end)
        body.column = Math.min(body.column, layouts[row.index]?.lead ?? row.lead);
    } else if (row.kind === "content") body = undefined;
    else if (body) columns.set(row.index, body.column);
  }
  return columns;
}
