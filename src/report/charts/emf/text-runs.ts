import { advancesOf, isEastAsian } from "./advances.ts";
import type { TextRun } from "./canvas.ts";
import { applied, scaleOf } from "./matrix.ts";
import type { Paint } from "./paint.ts";
import type { Point } from "./points.ts";

/** The face of Latin text, whose widths are known, and that of Chinese. Viewers without them take their own. */
const faces = { latin: "Arial", eastAsian: "Microsoft YaHei" } as const;

/** A part of a text with a look of its own, moved from where the part before it ends. */
export interface Segment {
  readonly text: string;
  readonly paint: Paint;
  readonly dx: number;
  readonly dy: number;
}

/** Segments on from a place, as runs of one face; the anchor of the first says where they all are. */
export function textRuns(segments: readonly Segment[], at: Point): readonly TextRun[] {
  const pieces = segments.flatMap(piecesOf);
  const total = pieces.reduce((sum, { dx, width }) => sum + dx + width, 0);
  let [x, y] = [at[0] - total * (shares[segments[0]?.paint.anchor ?? ""] ?? 0), at[1]];
  return pieces.flatMap(({ text, face, advances, width, dx, dy, paint }) => {
    const { matrix, fill, fontSize, isBold } = paint;
    const scale = scaleOf(matrix);
    x += dx;
    y += dy;
    const place = applied(matrix, [x, y]);
    x += width;
    if (fill === undefined) return [];
    return [
      {
        text,
        advances: advances.map((advance) => advance * scale),
        at: place,
        face,
        size: fontSize * scale,
        isBold,
        colour: fill,
        angle: (-Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI,
      },
    ];
  });
}

/** How much of a text is left of the place that its anchor names. */
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

interface Piece extends Segment {
  readonly face: string;
  /** For each UTF-16 unit, before the picture's own scale. */
  readonly advances: readonly number[];
  readonly width: number;
}

function piecesOf(segment: Segment): readonly Piece[] {
  const { fontSize, isBold } = segment.paint;
  return byFace(segment.text).map(({ text, face }, index) => {
    const advances = advancesOf(text, isBold).map((advance) => advance * fontSize);
    const width = advances.reduce((sum, advance) => sum + advance, 0);
    return { ...segment, text, face, advances, width, ...(index > 0 && { dx: 0, dy: 0 }) };
  });
}

function byFace(text: string): readonly Pick<Piece, "text" | "face">[] {
  const pieces: Pick<Piece, "text" | "face">[] = [];
  for (const character of text) {
    const face = isEastAsian(character) ? faces.eastAsian : faces.latin;
    const last = pieces.at(-1);
    if (last?.face === face) pieces[pieces.length - 1] = { face, text: last.text + character };
    else pieces.push({ face, text: character });
  }
  return pieces;
}
