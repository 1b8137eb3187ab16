/** How a text may be written, by the names of the web (Encoding Standard). */
export const encodings = [
  "utf-8",
  "gb18030",
  "big5",
  "shift_jis",
  "windows-1252",
  "utf-16le",
  "utf-16be",
] as const;

export type Encoding = (typeof encodings)[number];

export function isEncoding(name: unknown): name is Encoding {
  return encodings.some((one) => one === name);
}

/**
 * The text of bytes. A byte order mark says how they are written; without one they are UTF-8 where they can be, else
 * GB18030, in which Excel writes Chinese CSV files. The mark itself is left out. Total: what can be read in neither way
 * becomes U+FFFD.
 *
 * @param encoding where a person has said how they are written
 */
export function decode(bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** How bytes are written, as far as they show it. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}
