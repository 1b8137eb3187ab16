import type { Token } from "../syntax/tokens.ts";
import type { Sheet } from "./comments.ts";
import type { Gap } from "./layout.ts";
import type { Row } from "./rows.ts";

/** A comment after something on its row. */
interface Trailing {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  /** Its column in characters, and as wide as an editor shows what is before it. */
  readonly column: number;
  readonly shown: number;
  readonly startShift: number;
  readonly endShift: number;
}

/**
 * The gaps before the comments at the ends of rows that change. Comments under each other in one column stay so,
 * and move together only as far as they must; one alone keeps its distance.
 */
export function trailingGaps(sheet: Sheet): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>();
  let group: Trailing[] = [];
  const close = () => {
    const shift = shiftOf(group);
    for (const { row, start, end, endShift } of group) {
      const width = Math.max(1, end - start + shift - endShift);
      if (width !== end - start) gaps.set(row.index, { start, end, width });
    }
    group = [];
  };
  for (const row of sheet.rows) {
    const one = trailingOn(sheet, row);
    const last = group.at(-1);
    if (last && !(one && isUnder(last, one))) close();
    if (one) group.push(one);
  }
  close();
  return gaps;
}

function isUnder(above: Trailing, below: Trailing): boolean {
  return (
    above.row.index + 1 === below.row.index && (above.column === below.column || above.shown === below.shown)
  );
}

function shiftOf(group: readonly Trailing[]): number {
  const [first] = group;
  if (first === undefined) return 0;
  if (group.length === 1) return first.endShift;
  return group.reduce(
    (shift, { start, end, endShift }) => Math.max(shift, endShift + 1 - (end - start)),
    first.startShift,
  );
}

function trailingOn({ text, layouts }: Sheet, row: Row): Trailing | undefined {
  const comment = row.tokens.at(-1);
  const layout = layouts[row.index];
  if (comment?.kind !== "comment" || !row.open || layout === undefined) return undefined;
  const before: Token | undefined = row.tokens.at(-2) ?? row.inside;
  if (before === undefined || before.kind === "body") return undefined;
  const { startShift, endShift } = layout;
  return {
    row,
    start: before.end,
    end: comment.start,
    column: comment.start - row.start,
    shown: shownWidth(text.slice(row.start, comment.start)),
    startShift,
    endShift,
  };
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

function shownWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
