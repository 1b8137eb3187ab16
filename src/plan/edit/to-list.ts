import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { placeOf } from "./place.ts";
import { scalarText } from "./scalar-text.ts";

/** Puts the texts of a value, which is to be a list, into brackets. Undefined where it is not written at that path. */
export function writeList(source: Source, path: Path, items: readonly string[]): TextEdit | undefined {
  const value = placeOf(source, path)?.value;
  const texts = items.map((item) => scalarText(item, { quote: "", flow: true }));
  return value && { ...value, newText: `[${texts.join(", ")}]` };
}

/** Puts brackets round a value as it is written. */
export function wrapInList(source: Source, path: Path): readonly TextEdit[] | undefined {
  const value = placeOf(source, path)?.value;
  if (value === undefined) return undefined;
  return [
    { start: value.start, end: value.start, newText: "[" },
    { start: value.end, end: value.end, newText: "]" },
  ];
}

/** Takes the one value of a list out of it. Undefined where there is none, or more than one. */
export function unwrapList(source: Source, path: Path): TextEdit | undefined {
  const place = placeOf(source, path);
  const only = placeOf(source, [...path, 0]);
  if (place?.value === undefined || only?.value === undefined) return undefined;
  if (place.node?.kind !== "sequence" || place.node.items.length !== 1) return undefined;
  if (only.node?.kind !== "scalar" && only.node?.kind !== "alias") return undefined;
  return { ...place.value, newText: source.text.slice(only.value.start, only.value.end) };
}

/** Writes several entries where one stands in brackets. */
export function splitEntry(source: Source, path: Path, items: readonly string[]): TextEdit | undefined {
  const place = placeOf(source, path);
  if (place?.value === undefined || !place.parent.node.flow) return undefined;
  const texts = items.map((item) => scalarText(item, { quote: "", flow: true }));
  return { ...place.value, newText: texts.join(", ") };
}
