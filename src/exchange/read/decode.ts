/**
 * The text of bytes. A byte order mark says how they are written; without one they are UTF-8 where they can be, else
 * GB18030, in which Excel writes Chinese CSV files. The mark itself is left out. Total: what can be read in neither way
 * becomes U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), false);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function utf16(bytes: Uint8Array, isLittle: boolean): string {
  return new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
}
