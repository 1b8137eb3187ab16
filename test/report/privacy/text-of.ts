import { inflateRawSync } from "node:zlib";
import { textOfDocx } from "../../support/docx-file.ts";

/** What a person, or a curious one with tools, can read in a file of a report, by its extension. */
const readers: Readonly<Record<string, (bytes: Buffer) => string>> = {
  html: utf8,
  md: utf8,
  ics: unfolded,
  mmd: (bytes) => utf8(bytes).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  zip: zipText,
  json: utf8,
  eml: mailText,
  // The words in its metafiles are UTF-16.
  docx: (bytes) => `${zipText(bytes)}\n${textOfDocx(bytes)}`,
  pptx: zipText,
  xlsx: zipText,
  // The test prints nothing: it gets the page that would have been printed.
  pdf: utf8,
};

export function textOf(extension: string, file: string | Uint8Array): string {
  const read = readers[extension];
  if (read === undefined) throw new Error(`the test cannot read .${extension}: say how in text-of.ts`);
  return read(Buffer.from(file));
}

function utf8(bytes: Buffer): string {
  return bytes.toString("utf8");
}

/** Lines of a calendar or a head are folded wherever they grow too long. */
function unfolded(bytes: Buffer): string {
  return utf8(bytes).replace(/\r?\n[ \t]/g, "");
}

/** All that a mail may hold, in each of the ways in which it may be written. */
function mailText(bytes: Buffer): string {
  const text = utf8(bytes);
  const quoted = text
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
  const blocks = text.match(/(?:^[A-Za-z0-9+/]{4,}={0,2}\r?$\n?)+/gm) ?? [];
  const decoded = blocks.map((block) => Buffer.from(block, "base64").toString("utf8"));
  const words = [...text.matchAll(/=\?utf-8\?b\?([^?]*)\?=/gi)].map(([, word = ""]) =>
    Buffer.from(word, "base64").toString("utf8"),
  );
  return [unfolded(bytes), quoted, ...decoded, words.join("")].join("\n");
}

/** The text of every file within, as it is and without its markup: a word may be cut into several runs. */
function zipText(bytes: Buffer): string {
  return entriesOf(bytes)
    .map((entry) => utf8(entry))
    .map((text) => `${text}\n${text.replace(ends, "\n").replace(/<[^>]+>/g, "")}`)
    .join("\n");
}

/** What ends a paragraph or a cell. */
const ends = /<\/(?:w:p|a:p|si|is|c|comment|text)>|<w:(?:tab|br)\/>|<a:br\/>/g;

function entriesOf(zip: Buffer): readonly Buffer[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const entries: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    entries.push(method === 0 ? data : inflateRawSync(data));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
