/** A GIF of one transparent point: what programs that know no SVG show of a logo that is one. */
export const nothing = Uint8Array.from(
  [
    71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 128, 0, 0, 0, 0, 0, 255, 255, 255, 33, 249, 4, 1, 0, 0, 0, 0, 44,
  ].concat([0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 68, 0, 59]),
);
