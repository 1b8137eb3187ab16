import { type Child, type Element, element } from "../element.ts";
import { colours } from "./palette.ts";
import type { ChartSettings } from "./settings.ts";

export const fontSize = 12;

/** The faces of the page, for pictures that stand alone: Latin first, then the Chinese ones of each system. */
export const fontFamily =
  '"Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export interface FrameWords {
  readonly title: string;
  readonly description: string;
}

export interface Frame extends FrameWords {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture that says what it is to those who do not see it. Colours are attributes, which a style sheet may
 * override by class; there are no `style` attributes, which a strict Content-Security-Policy would drop.
 */
export function svg(
  { width, height, title, description }: Frame,
  { id, isInteractive }: ChartSettings,
  ...children: readonly Child[]
): Element {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      // What is inside an image cannot be reached.
      role: isInteractive === true ? "group" : "img",
      "aria-labelledby": `${id}-title ${id}-description`,
      class: "chart",
      "font-family": fontFamily,
      "font-size": fontSize,
      fill: colours.ink,
    },
    element("title", { id: `${id}-title` }, title),
    element("desc", { id: `${id}-description` }, description),
    ...children,
  );
}

type Anchor = "start" | "middle" | "end";

export function label(
  text: string,
  x: number,
  y: number,
  options: {
    readonly anchor?: Anchor;
    readonly class?: string;
    readonly fill?: string;
    readonly size?: number;
    readonly weight?: number;
  } = {},
): Element {
  return element(
    "text",
    {
      x: round(x),
      y: round(y),
      "text-anchor": options.anchor ?? "start",
      class: options.class ?? "chart-ink",
      fill: options.fill ?? colours.ink,
      ...(options.size === undefined ? {} : { "font-size": options.size }),
      ...(options.weight === undefined ? {} : { "font-weight": options.weight }),
    },
    text,
  );
}

/** Two decimals are finer than any screen, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
