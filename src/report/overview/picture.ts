import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { ChartBlock, TableBlock } from "../report.ts";

/** A way to see a plan at once. */
export interface Picture {
  readonly title: Words;
  /** What adding a record to it is called. */
  readonly add: Words;
  readonly content: (context: SectionContext) => PictureContent;
}

export interface PictureContent {
  readonly chart: ChartBlock | undefined;
  readonly table: TableBlock | undefined;
  /** What the picture does not show, or what is missing for one. */
  readonly notes: readonly Words[];
  /** Whether there is no record at all. */
  readonly isEmpty: boolean;
}

/** So many records a picture and its table show at most: more of them nobody can tell apart, and they cost time. */
export const mostRecords = 250;
