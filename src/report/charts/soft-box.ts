import { type Element, element } from "../element.ts";
import type { Tone } from "../report.ts";
import { toneColours } from "./palette.ts";
import type { MarkArea } from "./record-mark.ts";
import { round } from "./svg.ts";

/** A box in the soft colour of a tone, as a ground for what stands on it. */
export function softBox(tone: Tone, { x, y, width, height }: MarkArea, radius?: number): Element {
  return element("rect", {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: radius,
    fill: toneColours[tone].soft,
    class: `chart-soft-${tone}`,
  });
}
