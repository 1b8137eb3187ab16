import { arcPoints, curvePoints, type Outline, type Point } from "./points.ts";

/** The lines of a path's `d` (SVG 2, 9.3). What cannot be read ends it, as the standard says. */
export function pathOutlines(d: string): readonly Outline[] {
  const pen = new Pen();
  for (const [, command = "", given = ""] of d.matchAll(/([a-z])([^a-z]*(?:e[+-]?\d[^a-z]*)*)/gi)) {
    const numbers = numbersOf(given, command);
    const count = counts[command.toUpperCase()];
    if (count === undefined) break;
    for (let at = 0; at === 0 || at + count <= numbers.length; at += Math.max(1, count)) {
      if (at + count > numbers.length || (count === 0 && at > 0)) break;
      // What follows the first point of a move are lines.
      const name = at > 0 && /m/i.test(command) ? (command === "m" ? "l" : "L") : command;
      pen.draw(name, numbers.slice(at, at + count));
    }
  }
  return pen.outlines();
}

/** How many numbers a command takes. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

function numbersOf(text: string, command: string): readonly number[] {
  // The two flags of an arc may stand without a space behind them.
  const spaced = /a/i.test(command)
    ? text.replace(/((?:[^\s,]+[\s,]+){3})([01])[\s,]*([01])[\s,]*/g, "$1$2 $3 ")
    : text;
  return (spaced.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

class Pen {
  readonly #done: Outline[] = [];
  #points: Point[] = [];
  #at: Point = [0, 0];
  #isClosed = false;
  /** The last control point, for curves that go on smoothly, and what kind of curve it is of. */
  #control: { readonly kind: string; readonly point: Point } | undefined;

  outlines(): readonly Outline[] {
    this.#end(false);
    return this.#done;
  }

  draw(command: string, numbers: readonly number[]): void {
    const kind = command.toUpperCase();
    const [x, y] = command === kind ? [0, 0] : this.#at;
    const points = numbers.flatMap((value, index): readonly Point[] =>
      index % 2 === 0 ? [[x + value, y + (numbers[index + 1] ?? 0)]] : [],
    );
    const [first = 0] = numbers;
    const draw: Readonly<Record<string, () => void>> = {
      M: () => {
        this.#end(false);
        this.#isClosed = false;
        this.#go(points);
      },
      L: () => this.#go(points),
      H: () => this.#go([[x + first, this.#at[1]]]),
      V: () => this.#go([[this.#at[0], y + first]]),
      C: () => this.#curve("C", points),
      S: () => this.#curve("C", [this.#mirrored("C"), ...points]),
      Q: () => this.#curve("Q", points),
      T: () => this.#curve("Q", [this.#mirrored("Q"), ...points]),
      A: () => this.#arc(numbers, [x + (numbers[5] ?? 0), y + (numbers[6] ?? 0)]),
      Z: () => this.#end(true),
    };
    draw[kind]?.();
  }

  #go(points: readonly Point[]): void {
    // After a closed part the next one begins where that began.
    if (this.#isClosed) this.#points.push(this.#at);
    this.#isClosed = false;
    this.#points.push(...points);
    this.#at = points.at(-1) ?? this.#at;
    this.#control = undefined;
  }

  #curve(kind: string, points: readonly Point[]): void {
    this.#go(curvePoints([this.#at, ...points]));
    const point = points.at(-2);
    if (point !== undefined) this.#control = { kind, point };
  }

  #mirrored(kind: string): Point {
    const [x, y] = this.#at;
    if (this.#control?.kind !== kind) return this.#at;
    const [cx, cy] = this.#control.point;
    return [2 * x - cx, 2 * y - cy];
  }

  #arc([rx = 0, ry = 0, degrees = 0, large = 0, sweep = 0]: readonly number[], to: Point): void {
    this.#go(
      endpointArc(this.#at, to, [Math.abs(rx), Math.abs(ry)], (degrees * Math.PI) / 180, large, sweep),
    );
  }

  #end(isClosed: boolean): void {
    const [first] = this.#points;
    if (this.#points.length > 1) this.#done.push({ points: this.#points, isClosed });
    if (isClosed && first !== undefined) this.#at = first;
    this.#points = [];
    this.#isClosed = isClosed;
    this.#control = undefined;
  }
}

/** An arc given by its ends, as points (SVG 2, B.2.4). */
function endpointArc(
  from: Point,
  to: Point,
  [givenX, givenY]: Point,
  turn: number,
  large: number,
  sweep: number,
): readonly Point[] {
  if (givenX === 0 || givenY === 0) return [to];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.sqrt(Math.max(1, (x / givenX) ** 2 + (y / givenY) ** 2));
  const [rx, ry] = [givenX * grow, givenY * grow];
  const spread = (rx * y) ** 2 + (ry * x) ** 2;
  if (spread === 0) return [to];
  const side = large === sweep ? -1 : 1;
  const factor = side * Math.sqrt(Math.max(0, (rx * ry) ** 2 - spread) / spread);
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  if (sweep === 1 && end < start) end += 2 * Math.PI;
  if (sweep === 0 && end > start) end -= 2 * Math.PI;
  const middle: Point = [
    cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  return arcPoints({ middle, radii: [rx, ry], from: start, to: end, turn }).slice(1);
}
