import type { Path } from "../../plan/path.ts";
import type { IsoDate } from "../../plan/plan.ts";

/** What programs take that draw bars over time. */

/** Work and milestones over time, for a program that draws them. On paper it is a list. */
export interface GanttBlock {
  readonly kind: "gantt";
  readonly title: string;
  /** What it shows, in a sentence, for those who do not see the picture. */
  readonly description: string;
  readonly groups: readonly GanttGroup[];
}

/** The rows of a phase, or of what is in none. */
export interface GanttGroup {
  readonly title: string;
  readonly rows: readonly GanttRow[];
}

export interface GanttRow {
  /** With its judgement in words, where there is one. */
  readonly label: string;
  readonly from: IsoDate;
  /** The last day; a milestone has none. */
  readonly to?: IsoDate;
  readonly state?: "done" | "active";
  /** Late, or held up. */
  readonly isCritical: boolean;
  readonly at: Path;
}
