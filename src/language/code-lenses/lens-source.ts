import type { Place } from "../../plan/path.ts";
import type { SectionName, SectionRecords } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import type { Words } from "../../plan/words.ts";
import type { actNames } from "../acts/names.ts";

/** A lens over a record: what it says, and the places that it can lead to. */
export interface Said {
  readonly words: Words;
  readonly places?: readonly Place[];
  /** What is done with the record on a click, where the editor has the acts as commands. */
  readonly act?: (typeof actNames)[number];
}

/** Made for one plan, at its first record of a kind: gives what stands over each of them, or nothing. */
export type LensSource<Name extends SectionName> = (
  context: PlanContext,
) => (record: SectionRecords[Name]) => Said | undefined;
