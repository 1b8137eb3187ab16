import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/**
 * Reads a file, but no more than a number of bytes, so that a device without an end does no harm. Throws what the file
 * system throws.
 */
export function readAtMost(name: string, most: number): Uint8Array {
  const file = openSync(name, "r");
  try {
    // One byte more than the file has, to see its end in one turn.
    let bytes = new Uint8Array(Math.min(most, fstatSync(file).size + 1));
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0 || length === most) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = grown(bytes, most);
    }
  } finally {
    closeSync(file);
  }
}

function grown(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(most, Math.max(65_536, bytes.length * 2)));
  larger.set(bytes);
  return larger;
}
