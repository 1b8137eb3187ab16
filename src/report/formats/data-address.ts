import type { Logo } from "../report.ts";

/** A picture as an address that holds it: the page stays one file. As an image, an SVG runs no script. */
export function dataAddress({ mimeType, bytes }: Logo): string {
  let text = "";
  // Piece by piece: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${mimeType};base64,${btoa(text)}`;
}
