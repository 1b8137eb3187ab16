import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { placeOf } from "./place.ts";
import { scalarText } from "./scalar-text.ts";

/**
 * Writes another value over a scalar (or any one-line value). A text keeps the quotes that the old one had.
 * Undefined where nothing stands there.
 */
export function replaceValue(source: Source, path: Path, newText: string): TextEdit | undefined {
  const value = placeOf(source, path)?.value;
  return value && { ...value, newText: inQuotesOf(source.text[value.start], newText) };
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

/** Writes another key over a key, in the same quotes. Undefined where the key comes from a merge. */
export function replaceKey(source: Source, path: Path, newText: string): TextEdit | undefined {
  const key = placeOf(source, path)?.key;
  return key && { ...key, newText: inQuotesOf(source.text[key.start], newText) };
}

/** Plain words are the same within quotes; numbers, true and false are not, and the rest has its own marks. */
function inQuotesOf(quote: string | undefined, newText: string): string {
  const isQuoted = quote === "'" || quote === '"';
  return isQuoted && plainWords.test(newText) && !otherThanText.test(newText)
    ? `${quote}${newText}${quote}`
    : newText;
}

const plainWords = /^[\p{L}\p{Nd}][^"'\\\p{Cc}]*$/u;
const otherThanText = /^(?:[\d.]+|true|false|null)$/i;
