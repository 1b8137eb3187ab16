import { isUtf8 } from "node:buffer";
import { readAtMost } from "./read-file.ts";

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
  const bytes = readAtMost(name, mostBytes);
  const text = new TextDecoder().decode(bytes);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, hasByteOrderMark, isFaithful: bytes.length < mostBytes && isUtf8(bytes) };
}
