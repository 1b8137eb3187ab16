import { strFromU8, unzipSync } from "fflate";
import { limits } from "../../sheet.ts";

/** The parts of a workbook that hold its cells, by their path. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Takes the parts out of a workbook's archive. Undefined where it is no archive, or would grow beyond what is read: the
 * sizes are those that the archive states, and nothing is unpacked beyond them.
 */
export function partsOf(bytes: Uint8Array): Parts | "too large" | undefined {
  let left = limits.unzipped;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    if (left < 0) return "too large";
    return new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), strFromU8(content)]));
  } catch {
    return undefined;
  }
}

const wanted =
  /^xl\/(?:workbook\.xml|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/i;
