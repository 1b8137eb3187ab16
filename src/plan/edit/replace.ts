import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { positionOf, type Source } from "../source.ts";
import { placeOf } from "./place.ts";

/** Writes another value over a scalar (or any one-line value). Undefined where nothing stands there. */
export function replaceValue(source: Source, path: Path, newText: string): TextEdit | undefined {
  const place = placeOf(source, path);
  return place?.value && { ...place.value, newText };
}

/** Writes another key over a key. */
export function replaceKey(source: Source, path: Path, newText: string): TextEdit | undefined {
  const { span } = positionOf(source, { path, part: "key" });
  return { ...span, newText };
}

/** Puts brackets round a value, to make it a list of one. */
export function wrapInList(source: Source, path: Path): readonly TextEdit[] | undefined {
  const value = placeOf(source, path)?.value;
  if (value === undefined) return undefined;
  return [
    { start: value.start, end: value.start, newText: "[" },
    { start: value.end, end: value.end, newText: "]" },
  ];
}
