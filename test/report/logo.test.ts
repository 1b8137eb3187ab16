import assert from "node:assert/strict";
import { logoFrom, mostLogoBytes } from "../../src/report/logo.ts";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const cases: readonly (readonly [string, Iterable<number> | string, string | undefined])[] = [
  ["PNG", png, "image/png"],
  ["JPEG", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
  ["GIF", "GIF89a", "image/gif"],
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"],
  [
    "SVG behind what may stand before it",
    '\uFEFF<?xml version="1.0"?>\n<!-- Us -->\n<svg/>',
    "image/svg+xml",
  ],
  ["a page with a picture in it", "<html><svg/></html>", undefined],
  ["something that begins like SVG", "<svgx/>", undefined],
  ["half of a PNG's beginning", png.slice(0, 5), undefined],
  ["nothing", "", undefined],
  ["a text", "logo.png", undefined],
  ["too large a picture", [...png, ...new Array(mostLogoBytes).fill(0)], undefined],
];

describe("a logo", () => {
  for (const [name, content, want] of cases) {
    it(`knows ${name}`, () => {
      const bytes =
        typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
      assert.equal(logoFrom(bytes)?.mimeType, want);
    });
  }
});
