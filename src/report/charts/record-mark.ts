import type { Path } from "../../plan/path.ts";
import { type Child, type Element, element } from "../element.ts";
import type { ChartSettings } from "./settings.ts";
import { round } from "./svg.ts";

/** The part of a picture that belongs to a record, as wide and high as one would click at. */
export interface MarkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn of a record. In a picture that leads to the records it is a link, which the page's script follows. */
export function recordMark(
  record: { readonly at: Path; readonly sentence: string },
  { x, y, width, height }: MarkArea,
  { isInteractive }: ChartSettings,
  ...children: readonly Child[]
): Element {
  if (isInteractive !== true) return element("g", {}, ...children);
  return element(
    "g",
    {
      class: "chart-mark",
      role: "link",
      tabindex: -1,
      "aria-label": record.sentence,
      "data-at": JSON.stringify(record.at),
    },
    element(
      "rect",
      {
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        rx: 3,
        fill: "none",
        "pointer-events": "all",
        class: "chart-area",
        // Its title is for the mouse: as one of the mark it would be read out a second time.
        "aria-hidden": "true",
      },
      element("title", {}, record.sentence),
    ),
    ...children,
  );
}
