import { advancesOf, isEastAsian } from "./advances.ts";
import type { TextRun } from "./canvas.ts";
import { applied, scaleOf } from "./matrix.ts";
import type { Paint } from "./paint.ts";
import type { Point } from "./points.ts";

/** The face of Latin text, whose widths are known, and that of Chinese. Viewers without them take their own. */
const faces = { latin: "Arial", eastAsian: "Microsoft YaHei" } as const;

/** A text as runs of one face, placed by its anchor. */
export function textRuns(text: string, at: Point, paint: Paint): readonly TextRun[] {
  const { matrix, fill, fontSize, isBold, anchor } = paint;
  if (fill === undefined) return [];
  const pieces = piecesOf(text).map((piece) => {
    const advances = advancesOf(piece.text, isBold).map((advance) => advance * fontSize);
    return { ...piece, advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
  });
  const total = pieces.reduce((sum, { width }) => sum + width, 0);
  const scale = scaleOf(matrix);
  const angle = (-Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
  let x = at[0] - total * (shares[anchor] ?? 0);
  return pieces.map(({ text: piece, face, advances, width }) => {
    const place = applied(matrix, [x, at[1]]);
    x += width;
    return {
      text: piece,
      advances: advances.map((advance) => advance * scale),
      at: place,
      face,
      size: fontSize * scale,
      isBold,
      colour: fill,
      angle,
    };
  });
}

/** How much of a text is left of the place that its anchor names. */
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

interface Piece {
  readonly text: string;
  readonly face: string;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const face = isEastAsian(character) ? faces.eastAsian : faces.latin;
    const last = pieces.at(-1);
    if (last?.face === face) pieces[pieces.length - 1] = { face, text: last.text + character };
    else pieces.push({ face, text: character });
  }
  return pieces;
}
