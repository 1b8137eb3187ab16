import type { Logo } from "../report.ts";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How wide and high a picture is, as its file says; undefined where it does not, or is no such picture. */
export function imageSize({ mimeType, bytes }: Logo): ImageSize | undefined {
  const size = readers[mimeType](bytes);
  const isUsable =
    size !== undefined && [size.width, size.height].every((length) => length > 0 && length < 100_000);
  return isUsable ? size : undefined;
}

const readers: Readonly<Record<Logo["mimeType"], (bytes: Uint8Array) => ImageSize | undefined>> = {
  "image/png": (bytes) =>
    begins(bytes, "\u0089PNG\r\n\u001a\n") && bytes.length >= 24
      ? { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }
      : undefined,
  "image/gif": (bytes) =>
    begins(bytes, "GIF8") && bytes.length >= 10
      ? { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) }
      : undefined,
  "image/jpeg": (bytes) => (begins(bytes, "\u00ff\u00d8") ? jpegSize(bytes) : undefined),
  "image/svg+xml": (bytes) => svgSize(new TextDecoder().decode(bytes.subarray(0, 8192))),
};

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, at) => bytes[at] === character.charCodeAt(0));
}

/** The size is in the first frame header (SOF), behind segments that each say how long they are. */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length && data.getUint8(at) === 0xff; ) {
    const marker = data.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    at += 2 + Math.max(2, data.getUint16(at + 2));
  }
  return undefined;
}

function svgSize(text: string): ImageSize | undefined {
  const [root] = /<svg\b[^>]*>/i.exec(text) ?? [];
  if (root === undefined) return undefined;
  const length = (name: string) =>
    Number(new RegExp(`\\b${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, "i").exec(root)?.[1]);
  const [width, height] = [length("width"), length("height")];
  if (width > 0 && height > 0) return { width, height };
  const [, boxWidth, boxHeight] =
    /viewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(root) ?? [];
  return boxWidth === undefined ? undefined : { width: Number(boxWidth), height: Number(boxHeight) };
}
