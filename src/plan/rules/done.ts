import type { NewEntry } from "../edit/insert.ts";
import type { Milestone } from "../plan.ts";

/** What says that a milestone is done; a percentage that is given then is 100. */
export function doneEntries({ progress }: Milestone): readonly NewEntry[] {
  const done: NewEntry = ["status", "done"];
  return progress === undefined || progress >= 100 ? [done] : [done, ["progress", "100"]];
}
