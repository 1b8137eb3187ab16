import type { Element } from "../element.ts";
import { colours } from "./palette.ts";
import { label } from "./svg.ts";
import { textWidth } from "./text-width.ts";

export interface LegendEntry {
  readonly text: string;
  /** Draws what is explained, in a square of 14 pixels around this point. */
  readonly draw: (x: number, y: number) => Element;
}

export interface Legend {
  readonly elements: readonly Element[];
  readonly height: number;
}

const size = 11;
const lineHeight = 20;

/** What the signs stand for, from the left, on as many lines as the width asks for. */
export function legendOf(entries: readonly LegendEntry[], width: number): Legend {
  let [left, line] = [8, 0];
  const elements = entries.flatMap(({ text, draw }) => {
    const entryWidth = 16 + textWidth(text) * size + 22;
    if (left > 8 && left + entryWidth > width) [left, line] = [8, line + 1];
    const [x, y] = [left, line * lineHeight + 11];
    left += entryWidth;
    return [draw(x, y), label(text, x + 14, y + 4, { class: "chart-quiet", fill: colours.quiet, size })];
  });
  return { elements, height: (line + 1) * lineHeight + 10 };
}
