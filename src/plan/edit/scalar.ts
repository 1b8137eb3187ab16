import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { placeOf } from "./place.ts";
import { isShared } from "./shared.ts";

/**
 * Writes another id, date or word over a one-line scalar, in the quotes that it has. Undefined where none is written
 * at that path, or where it stands there for others too.
 *
 * @param text without anything that quotes would have to escape
 */
export function rewriteScalar(source: Source, path: Path, text: string): TextEdit | undefined {
  const place = isShared(source, path) ? undefined : placeOf(source, path);
  if (place?.node?.kind !== "scalar" || place.value === undefined || place.node.style === "block")
    return undefined;
  const quote = quotes[place.node.style];
  return { ...place.value, newText: quote + text + quote };
}

const quotes = { plain: "", single: "'", double: '"' } as const;
