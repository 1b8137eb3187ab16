/**
 * Where something stands in the plan's data: keys and list indexes from the root,
 * `["milestones", 3, "due"]`. Findings and records hold paths; text positions are looked up late.
 */
export type Path = readonly (string | number)[];

/** A stretch of the plan's text: UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which part of what a path names: the value (for a mapping or list the whole of it), or the key before it. */
export type Part = "value" | "key";

/** A place in the plan: a path and the part of it that is meant. */
export interface Place {
  readonly path: Path;
  readonly part: Part;
}

/** The path as people write it: `milestones[3].due`. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  }
  return text;
}
