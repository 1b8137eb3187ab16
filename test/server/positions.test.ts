import assert from "node:assert/strict";
import fc from "fast-check";
import type { Position } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  encodedLines,
  negotiatedEncoding,
  type PositionEncoding,
} from "../../src/server/position-encoding.ts";
import { updated } from "../../src/server/text-documents.ts";
import { runs } from "../support/properties.ts";

const numRuns = runs(2000);

/** How long a stretch of a line is; nothing of the code under test is in it. */
const measures: Readonly<Record<PositionEncoding, (text: string) => number>> = {
  "utf-8": (text) => Buffer.byteLength(text),
  "utf-16": (text) => text.length,
  "utf-32": (text) => Array.from(text).length,
};

/** Every place between two characters of a text, with its offset, found by taking the text apart. */
function placesIn(
  text: string,
  encoding: PositionEncoding,
): readonly { offset: number; position: Position }[] {
  const pieces = text.split(/(\r\n|\r|\n)/);
  const places: { offset: number; position: Position }[] = [];
  let start = 0;
  for (let line = 0; line * 2 < pieces.length; line++) {
    const [content = "", end = ""] = pieces.slice(line * 2);
    for (let before = ""; ; ) {
      const offset = start + before.length;
      places.push({ offset, position: { line, character: measures[encoding](before) } });
      const [next] = content.slice(before.length);
      if (next === undefined) break;
      before += next;
    }
    start += content.length + end.length;
  }
  return places;
}

const encodings = fc.constantFrom<PositionEncoding>("utf-8", "utf-16", "utf-32");
const pieces = fc.constantFrom(
  ..."\n|\r|\r\n|\t| |a|é|里|：|🏗️|𠮷|👩‍👩‍👧|\uFEFF|\u2028|\u2029|\u0085|\v|\f|\0|\uD83D|\uDE00|id: x|- ".split(
    "|",
  ),
);
const texts = fc.array(pieces, { maxLength: 24 }).map((all) => all.join(""));

function documentOf(text: string): TextDocument {
  return TextDocument.create("file:///a.commplan.yaml", "commplan", 1, text);
}

describe("positions", () => {
  it("are those of the reference, from offsets and back, in any order", () => {
    fc.assert(
      fc.property(texts, encodings, fc.infiniteStream(fc.nat()), (text, encoding, order) => {
        const lines = encodedLines(documentOf(text), encoding);
        const places = placesIn(text, encoding);
        for (const { offset, position } of [
          ...places,
          ...places.toSorted(() => ((order.next().value ?? 0) % 2) - 0.5),
        ]) {
          assert.deepEqual(lines.positionAt(offset), position);
          assert.equal(lines.offsetAt(position), offset);
        }
      }),
      { numRuns },
    );
  });

  it("within a character, a break or outside of the text are the nearest one before, or the end", () => {
    fc.assert(
      fc.property(
        texts,
        encodings,
        fc.nat({ max: 30 }),
        fc.nat({ max: 30 }),
        (text, encoding, line, character) => {
          // A half of a character that takes two units is a place of its own in UTF-16.
          fc.pre(encoding !== "utf-16");
          const places = placesIn(text, encoding);
          const last = places.at(-1);
          const onLine = places.filter(({ position }) => position.line === line);
          const nearest = onLine.findLast(({ position }) => position.character <= character) ?? last;
          assert.equal(
            encodedLines(documentOf(text), encoding).offsetAt({ line, character }),
            nearest?.offset,
          );
        },
      ),
      { numRuns },
    );
  });

  it("of incremental edits make the text that the reference makes", () => {
    const edit = fc.record({ from: fc.nat(), to: fc.nat(), text: texts, isFull: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(
        texts,
        encodings,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (text, encoding, notifications) => {
          let expected = text;
          let document = documentOf(text);
          for (const [index, edits] of notifications.entries()) {
            const changes = edits.map(({ from, to, text: newText, isFull }) => {
              if (isFull === 0) {
                expected = newText;
                return { text: newText };
              }
              const places = placesIn(expected, encoding);
              const [start, end] = [places[from % places.length], places[to % places.length]].toSorted(
                (a, b) => (a?.offset ?? 0) - (b?.offset ?? 0),
              );
              assert.ok(start && end);
              expected = expected.slice(0, start.offset) + newText + expected.slice(end.offset);
              return { range: { start: start.position, end: end.position }, text: newText };
            });
            document = updated(document, changes, index + 2, encoding);
            assert.equal(document.getText(), expected);
            assert.equal(document.version, index + 2);
            const lines = encodedLines(document, encoding);
            for (const { offset, position } of placesIn(expected, encoding))
              assert.deepEqual(lines.positionAt(offset), position);
          }
        },
      ),
      { numRuns: numRuns / 2 },
    );
  });

  it("are counted as the client prefers, and in UTF-16 where it does not say or nothing is known", () => {
    for (const [offered, expected] of [
      [undefined, "utf-16"],
      [[], "utf-16"],
      [["utf-16"], "utf-16"],
      [["utf-8", "utf-16"], "utf-8"],
      [["utf-16", "utf-8"], "utf-16"],
      [["utf-7", "utf-32", "utf-8"], "utf-32"],
      [["toString", 7, null], "utf-16"],
      ["utf-8", "utf-16"],
    ] as const) {
      assert.equal(negotiatedEncoding(offered), expected, JSON.stringify(offered));
    }
  });
});
