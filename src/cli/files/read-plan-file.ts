import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A plan's file as read. */
export interface PlanText {
  /** As an editor has it: decoded as UTF-8 and without a byte order mark. What cannot be decoded is U+FFFD. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Whether the text, written back, is the same file: not where it could not be decoded or was cut short. */
  readonly isFaithful: boolean;
}

/**
 * More than any text that the analysis reads (8 million UTF-16 units, of at most 3 bytes each): what is longer
 * gets the same answer without its rest, so that a device without an end does no harm.
 */
const mostBytes = 32_000_000;

/** Reads a plan's file. Throws what the file system throws. */
export function readPlanFile(name: string): PlanText {
  const bytes = readBytes(name);
  const text = new TextDecoder().decode(bytes);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, hasByteOrderMark, isFaithful: bytes.length < mostBytes && isUtf8(bytes) };
}

function readBytes(name: string): Uint8Array {
  const file = openSync(name, "r");
  try {
    // One byte more than the file has, to see its end in one turn.
    let bytes = new Uint8Array(Math.min(mostBytes, fstatSync(file).size + 1));
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0 || length === mostBytes) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = grown(bytes);
    }
  } finally {
    closeSync(file);
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(mostBytes, Math.max(65_536, bytes.length * 2)));
  larger.set(bytes);
  return larger;
}
