import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { positionOf, type Source } from "../source.ts";
import { placeOf } from "./place.ts";
import { scalarText } from "./scalar-text.ts";

/** Writes another value over a scalar (or any one-line value). Undefined where nothing stands there. */
export function replaceValue(source: Source, path: Path, newText: string): TextEdit | undefined {
  const place = placeOf(source, path);
  return place?.value && { ...place.value, newText };
}

/**
 * Writes another text over a scalar as YAML takes it there: in the quotes that it stands in, else plain where that
 * reads back as the same text, else in double quotes.
 */
export function replaceScalar(source: Source, path: Path, text: string): TextEdit | undefined {
  const place = placeOf(source, path);
  if (place?.value === undefined || place.node === undefined) return undefined;
  const { value, node, parent } = place;
  const style = node.kind === "scalar" ? node.style : "plain";
  if (style === "block") return undefined;
  const quote = quotes[style];
  return { ...value, newText: quote + scalarText(text, { quote, flow: parent.node.flow }) + quote };
}

const quotes = { plain: "", single: "'", double: '"' } as const;

/** Writes another key over a key. */
export function replaceKey(source: Source, path: Path, newText: string): TextEdit | undefined {
  const { span } = positionOf(source, { path, part: "key" });
  return { ...span, newText };
}
