import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import { type Element, element } from "../element.ts";
import type { Tone } from "../report.ts";
import { colours, toneColours } from "./palette.ts";
import { round } from "./svg.ts";

/** A sign of a picture; told apart by its shape, and by being filled or hollow, also without colour. */
export interface SignShape {
  readonly type: SymbolType;
  readonly isHollow: boolean;
}

const shapes: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle];

/** As many shapes as things that one can follow in a picture. */
export const signShapes: readonly SignShape[] = [
  ...shapes.map((type) => ({ type, isHollow: false })),
  { type: symbolDiamond, isHollow: false },
  // A hollow diamond is a baseline.
  ...shapes.map((type) => ({ type, isHollow: true })),
  ...[symbolCross, symbolStar, symbolWye].map((type) => ({ type, isHollow: false })),
];

export const filledCircle: SignShape = { type: symbolCircle, isHollow: false };
export const hollowCircle: SignShape = { type: symbolCircle, isHollow: true };
export const filledDiamond: SignShape = { type: symbolDiamond, isHollow: false };
export const hollowDiamond: SignShape = { type: symbolDiamond, isHollow: true };

/** A sign at a place; `size` is its area in square pixels. */
export function sign({ type, isHollow }: SignShape, tone: Tone, x: number, y: number, size = 60): Element {
  const { strong } = toneColours[tone];
  return element("path", {
    d: symbol(type, size).digits(2)() ?? "",
    transform: `translate(${round(x)} ${round(y)})`,
    "stroke-width": 1.5,
    fill: isHollow ? colours.paper : strong,
    stroke: strong,
    class: isHollow ? `chart-hollow-${tone}` : `chart-${tone}`,
  });
}

/** A cross of two strokes: what did not take place, or is no more. */
export function strokeCross(tone: Tone, x: number, y: number, reach = 4): Element {
  const stroke = { stroke: toneColours[tone].strong, "stroke-width": 2, class: `chart-${tone}` };
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach].map(round);
  return element(
    "g",
    {},
    element("line", { x1: left, x2: right, y1: top, y2: bottom, ...stroke }),
    element("line", { x1: left, x2: right, y1: bottom, y2: top, ...stroke }),
  );
}
