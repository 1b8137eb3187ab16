import type { ScaleTime } from "d3-scale";
import { dateText, monthText } from "../../plan/facts/date-text.ts";
import { isoDate } from "../../plan/time/dates.ts";
import type { Language } from "../../plan/words.ts";
import { type Element, element } from "../element.ts";
import { colours } from "./palette.ts";
import { label, round } from "./svg.ts";
import { textWidth } from "./text-width.ts";

const size = 11;

/** A tick on the first of a month is a month, any other a day, as the scale steps. */
export function tickText(tick: Date, language: Language): string {
  const date = isoDate(tick.getTime() / 86_400_000);
  return date.endsWith("-01") ? monthText(date, language) : dateText(date, language);
}

/** Lines of time from `top` to `bottom`, with their days below, as many as do not run into each other. */
export function timeAxisBelow(
  x: ScaleTime<number, number>,
  { left, right, top, bottom }: Readonly<Record<"left" | "right" | "top" | "bottom", number>>,
  language: Language,
): readonly Element[] {
  let free = 0;
  return x.ticks(Math.max(2, Math.floor((right - left) / 95))).flatMap((tick) => {
    const at = round(x(tick));
    const text = tickText(tick, language);
    const half = (textWidth(text) * size) / 2;
    const line = { x1: at, x2: at, y1: top, y2: bottom + 4, stroke: colours.line, class: "chart-line" };
    if (at - half < free || at + half > right + 20) return [element("line", line)];
    free = at + half + 6;
    const quiet = { class: "chart-quiet", fill: colours.quiet, size, anchor: "middle" } as const;
    return [element("line", line), label(text, at, bottom + 17, quiet)];
  });
}

/** A day across the picture, and its words on a label of their own at `labelTop`, between `left` and `right`. */
export function dayLine(
  at: number,
  text: string,
  {
    left,
    right,
    top,
    bottom,
    labelTop,
  }: Readonly<Record<"left" | "right" | "top" | "bottom" | "labelTop", number>>,
): readonly Element[] {
  const half = (textWidth(text) * size) / 2 + 6;
  const middle = round(Math.min(right - half, Math.max(left + half, at)));
  return [
    element("line", {
      x1: round(at),
      x2: round(at),
      y1: top,
      y2: bottom,
      stroke: colours.accent,
      "stroke-width": 1.5,
      class: "chart-today",
    }),
    element("rect", {
      x: round(middle - half),
      y: labelTop,
      width: round(half * 2),
      height: 18,
      rx: 9,
      fill: colours.accent,
      class: "chart-today-label",
    }),
    label(text, middle, labelTop + 13, {
      anchor: "middle",
      class: "chart-on-accent",
      fill: colours.paper,
      size,
    }),
  ];
}
