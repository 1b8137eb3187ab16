import type { Diagnoser } from "../diagnose.ts";
import { linesOf } from "../lines.ts";
import { isConflictStart, mergeConflict } from "../stray.ts";

/** Two versions of the block, or of a part of it, left side by side by git. */
export const conflict: Diagnoser = ({ text }) => {
  for (const line of linesOf(text)) {
    if (isConflictStart(text.slice(line.start, line.end))) return mergeConflict(line);
  }
  return undefined;
};
