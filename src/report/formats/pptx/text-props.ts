import { colours } from "../../charts/palette.ts";
import type { Box } from "./layout/flow.ts";
import { hex, type SlideLook } from "./look.ts";
import { linePoints, type Paragraph } from "./paragraphs.ts";
import type { TextProps } from "./slides-library.cjs";

const ink = hex(colours.ink);

/** Paragraphs as the library takes them. It changes what it is given: everything is made anew. */
export function textProps(paragraphs: readonly Paragraph[], look: SlideLook): TextProps[] {
  return paragraphs.flatMap(({ runs, size, isBullet }) =>
    runs.map((run, index) => ({
      text: run.text,
      options: {
        fontSize: size,
        fontFace: look.face,
        lang: look.spelling,
        color: run.url === undefined ? (run.colour ?? ink) : look.accent,
        bold: run.isStrong === true,
        lineSpacing: linePoints(size),
        breakLine: index === runs.length - 1,
        ...(isBullet === true && index === 0 ? { bullet: { indent: 14 } } : {}),
        ...(run.url === undefined || run.url.length > mostOfAddress ? {} : { hyperlink: { url: run.url } }),
      },
    })),
  );
}

/** What programs open without asking for a repair. */
const mostOfAddress = 2_000;

export function place({ x, y, width, height }: Box): {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
} {
  return { x: inch(x), y: inch(y), w: inch(width), h: inch(height) };
}

/** A box that is its text and nothing else. */
export const plainBox = { margin: 0, valign: "top", wrap: true } as const;

/** Thousandths of an inch are finer than any print, and the same on every machine. */
export function inch(value: number): number {
  return Math.round(value * 1000) / 1000;
}
