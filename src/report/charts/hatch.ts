import { type Element, element } from "../element.ts";
import type { Tone } from "../report.ts";
import { toneColours } from "./palette.ts";
import { round } from "./svg.ts";

const step = 7;

/** Slanting lines over a rectangle: a shade that is seen without colour. */
export function hatch(tone: Tone, x: number, y: number, width: number, height: number): Element {
  const lines: string[] = [];
  for (let at = step / 2; at < width + height; at += step) {
    // From the left or bottom edge up to the top or right one.
    const [startX, startY] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [endX, endY] = at <= width ? [x + at, y] : [x + width, y + at - width];
    lines.push(`M${round(startX)} ${round(startY)}L${round(endX)} ${round(endY)}`);
  }
  return element("path", {
    d: lines.join(""),
    stroke: toneColours[tone].strong,
    "stroke-width": 1,
    "stroke-opacity": 0.4,
    class: `chart-${tone}`,
  });
}
