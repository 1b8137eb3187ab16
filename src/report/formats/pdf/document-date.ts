import type { IsoDate } from "../../../plan/plan.ts";

/**
 * A PDF that says it was made on this day, at midnight UTC, and not when the printer's clock said so: the same
 * report is the same file. Nothing moves, so that the table of offsets at its end stays true.
 */
export function withDate(pdf: Uint8Array, date: IsoDate): Uint8Array {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(pdf);
  const dated = pdf.slice();
  for (const { index, 0: found, groups } of text.matchAll(documentDate)) {
    const value = `${date.replaceAll("-", "")}000000`;
    const start = index + found.length - (groups?.["rest"] ?? "").length;
    const fixed = `${value}${(groups?.["rest"] ?? "").slice(value.length).replace(/\d/g, "0")}`;
    dated.set(new TextEncoder().encode(fixed), start);
  }
  return dated;
}

/** As Skia writes the two. In the texts of a document a parenthesis stands behind a backslash, so they are none. */
const documentDate = /\/(?:CreationDate|ModDate) \(D:(?<rest>\d{14}[^)]{0,8})/g;
