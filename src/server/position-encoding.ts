import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Lines } from "../language/document.ts";

/** The unit in which positions on a line are counted, as clients name it. */
export type PositionEncoding = keyof typeof widths;

/** How many units a code point takes; a surrogate that stands alone takes three bytes, as U+FFFD does. */
const widths = {
  "utf-8": (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4),
  "utf-16": (code: number) => (code < 0x1_0000 ? 1 : 2),
  "utf-32": () => 1,
} as const satisfies Record<string, (code: number) => number>;

/** The first of a client's encodings that the server knows; UTF-16 where it names none, as the protocol has it. */
export function negotiatedEncoding(offered: unknown): PositionEncoding {
  const known: readonly unknown[] = Array.isArray(offered) ? offered : [];
  return known.find((one) => isEncoding(one)) ?? "utf-16";
}

function isEncoding(value: unknown): value is PositionEncoding {
  return typeof value === "string" && Object.hasOwn(widths, value);
}

/**
 * The positions of a text in an encoding. One that lies within a character counts as the character's start. What
 * comes out belongs to this version of the text.
 */
export function encodedLines(text: TextDocument, encoding: PositionEncoding): Lines {
  return encoding === "utf-16" ? text : recountedLines(text, widths[encoding]);
}

function recountedLines(text: TextDocument, widthOf: (code: number) => number): Lines {
  const content = text.getText();
  // Features ask from left to right: a long line is walked once, not once for each position.
  let last = { start: -1, offset: 0, units: 0 };
  /** Walks the line that begins at `start` while `goesOn`. */
  const walk = (start: number, from: typeof last, goesOn: (offset: number, units: number) => boolean) => {
    let { offset, units } = from;
    while (offset < content.length) {
      const code = content.codePointAt(offset) ?? 0;
      const next = { offset: offset + (code < 0x1_0000 ? 1 : 2), units: units + widthOf(code) };
      if (!goesOn(next.offset, next.units)) break;
      ({ offset, units } = next);
    }
    last = { start, offset, units };
    return last;
  };
  const begin = (start: number) => ({ start, offset: start, units: 0 });
  return {
    positionAt(offset) {
      const { line, character } = text.positionAt(offset);
      const start = text.offsetAt({ line, character: 0 });
      const end = start + character;
      const from = last.start === start && last.offset <= end ? last : begin(start);
      return { line, character: walk(start, from, (next) => next <= end).units };
    },
    offsetAt({ line, character }) {
      const start = text.offsetAt({ line, character: 0 });
      const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
      const from = last.start === start && last.units <= character ? last : begin(start);
      return walk(start, from, (next, units) => next <= end && units <= character).offset;
    },
  };
}
