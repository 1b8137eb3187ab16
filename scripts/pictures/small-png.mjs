// A picture of a window in few colours: a third of the bytes, and nobody sees the difference.
import { crc32, deflateSync } from "node:zlib";

/** In the package every byte counts; elsewhere small signs keep their very colour. */
const fewColours = 64;

/**
 * @param {import("playwright-core").Page} page any page: it reads the picture
 * @param {Buffer} png as a screenshot gives it
 * @param {number} [mostColours] 256 at the most
 * @returns {Promise<Buffer>} a PNG with a palette
 */
export async function smallPng(page, png, mostColours = fewColours) {
  const { width, height, pixels, palette } = await page.evaluate(inFewColours, [
    png.toString("base64"),
    mostColours,
  ]);
  const indexes = Buffer.from(pixels, "base64");
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) indexes.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Runs in the page: the commonest colours that differ enough, and for each pixel the nearest of them. */
async function inFewColours([base64, most]) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const counts = new Map();
  const colourAt = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  for (let at = 0; at < data.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (one, other) => {
    const [a, b] = [parts(one), parts(other)];
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
  };
  const chosen = [];
  const common = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  // A surface keeps its very colour; the shades of letters may be near ones.
  for (const [index, colour] of common.entries()) {
    if (chosen.length === most) break;
    const near = index < 12 ? 0 : 300;
    if (chosen.every((other) => distance(colour, other) > near)) chosen.push(colour);
  }
  const nearest = new Map();
  for (const colour of common) {
    let best = 0;
    for (let index = 1; index < chosen.length; index += 1)
      if (distance(colour, chosen[index]) < distance(colour, chosen[best])) best = index;
    nearest.set(colour, best);
  }
  let pixels = "";
  for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(nearest.get(colourAt(at)));
  return { width, height, pixels: btoa(pixels), palette: chosen.flatMap(parts) };
}
