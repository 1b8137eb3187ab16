import type { Outline, Point } from "./points.ts";

/** An outline as dashes: the strokes of a pattern of lengths, drawn and left out in turn. */
export function dashed({ points, isClosed }: Outline, pattern: readonly number[]): readonly Outline[] {
  const total = pattern.reduce((sum, length) => sum + length, 0);
  const way = isClosed ? [...points, ...points.slice(0, 1)] : points;
  if (!(total > 0.1) || pattern.some((length) => length < 0)) return [{ points, isClosed }];
  const dashes: Outline[] = [];
  let current: Point[] = way.slice(0, 1);
  let [index, left] = [0, pattern[0] ?? total];
  const turn = (point: Point) => {
    if (index % 2 === 0 && current.length > 0) dashes.push({ points: [...current, point], isClosed: false });
    index += 1;
    left = pattern[index % pattern.length] ?? total;
    current = index % 2 === 0 ? [point] : [];
  };
  for (const [at, end] of way.slice(1).entries()) {
    let start = way[at] ?? end;
    let length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    while (length > left) {
      const share = left / length;
      length -= left;
      start = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
      turn(start);
    }
    left -= length;
    if (index % 2 === 0) current.push(end);
  }
  if (current.length > 1) dashes.push({ points: current, isClosed: false });
  return dashes;
}
