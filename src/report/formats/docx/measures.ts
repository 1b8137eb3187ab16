/** Lengths in twentieths of a point, as Word counts them. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** A4, with margins that leave a line of text as long as a table of seven columns needs. */
export const page = {
  width: millimetres(210),
  height: millimetres(297),
  margin: { top: millimetres(22), bottom: millimetres(20), side: millimetres(18) },
  /** From the edge of the paper to the running head and foot. */
  head: millimetres(11),
} as const;

/** How wide text and tables are. */
export const textWidth = page.width - 2 * page.margin.side;

/** How high a picture may be, with its title above it, in pixels of 1/96 inch. */
export const mostHeight = Math.floor((page.height - page.margin.top - page.margin.bottom) / 15) - 90;

/** Pixels of 1/96 inch, as pictures are measured. */
export function pixels(twips: number): number {
  return Math.floor(twips / 15);
}

/** A colour as Word writes it. */
export function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
