import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The parts of an archive by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * A ZIP file written anew so that the same parts give the same bytes: with one date for every part, in the order
 * given, without entries for folders.
 *
 * @param edit the text of a part that is XML, changed where the library that wrote it cannot be told
 * @param exchange the parts before that, with others in place of some
 */
export function fixedZip(
  bytes: Uint8Array,
  edit: (text: string, name: string) => string,
  exchange: (parts: Parts) => Parts = (parts) => parts,
): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(exchange(unzipSync(bytes)))) {
    if (name.endsWith("/")) continue;
    const isXml = /\.(?:xml|rels)$/.test(name);
    const part = isXml ? strToU8(edit(strFromU8(content), name)) : content;
    parts[name] = [part, { mtime: firstOfZip, level: 6 }];
  }
  return zipSync(parts);
}

/** The format keeps wall time: the same fields in every time zone. It begins in 1980. */
export const firstOfZip = new Date(1980, 0, 1);
