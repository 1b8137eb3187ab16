export type Point = readonly [x: number, y: number];

export interface Outline {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** Part of an ellipse: its middle, its radii, and the angles in radians from where to where. */
export interface Arc {
  readonly middle: Point;
  readonly radii: Point;
  readonly from: number;
  readonly to: number;
  /** How far the ellipse itself is turned, in radians. */
  readonly turn?: number;
}

/** Points on an arc, so near each other that nobody sees the corners between them. */
export function arcPoints({ middle: [cx, cy], radii: [rx, ry], from, to, turn = 0 }: Arc): readonly Point[] {
  const steps = Math.max(2, Math.ceil((Math.abs(to - from) / (2 * Math.PI)) * 32));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = from + ((to - from) * step) / steps;
    const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return [cx + x * cos - y * sin, cy + x * sin + y * cos];
  });
}

/** Points on a Bézier curve of any degree, without its beginning. */
export function curvePoints(controls: readonly Point[]): readonly Point[] {
  const steps = 16;
  return Array.from({ length: steps }, (_, step) => onCurve(controls, (step + 1) / steps));
}

function onCurve(controls: readonly Point[], share: number): Point {
  if (controls.length < 2) return controls[0] ?? [0, 0];
  const between = controls.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = controls[index] ?? [x, y];
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(between, share);
}
