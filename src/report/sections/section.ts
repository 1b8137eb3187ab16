import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Block } from "../report.ts";

/** One section of a report. No blocks mean that there is nothing to say; the heading stays. */
export interface SectionDefinition {
  /** As in the `sections` of a report's definition. */
  readonly id: string;
  readonly title: Words;
  readonly blocks: (context: SectionContext) => readonly Block[];
}
