import type { Path } from "../../plan/path.ts";
import type { IsoDate } from "../../plan/plan.ts";
import type { Period } from "../../plan/time/period.ts";
import type { Tone } from "./inline.ts";

/** The data of the two pictures that forms draw with means of their own. */

export interface TimelineChart extends Period {
  readonly kind: "timeline";
  readonly today: IsoDate;
  readonly rows: readonly TimelineRow[];
  readonly bands: readonly TimelineBand[];
  readonly legend: Readonly<Record<"baseline" | "due" | "actual" | "today", string>>;
}

export interface TimelineRow {
  readonly label: string;
  readonly baseline: IsoDate | undefined;
  readonly due: IsoDate | undefined;
  readonly actual: IsoDate | undefined;
  readonly tone: Tone;
  /** How far off it is: "3 days late". */
  readonly timing: string;
  /** All of it in a sentence, for those who do not see the picture. */
  readonly sentence: string;
  readonly at: Path;
}

/** A stretch of time with a name, behind the rows: a phase. */
export interface TimelineBand extends Period {
  readonly label: string;
}

export interface HeatMapChart {
  readonly kind: "heat-map";
  /** Rows from the top: the highest probability first. */
  readonly rows: Axis;
  readonly columns: Axis;
  readonly cells: readonly (readonly HeatMapCell[])[];
  /** Where entries go once something is done about them: what the arrows mean. */
  readonly residual: string;
}

export interface Axis {
  readonly title: string;
  readonly steps: readonly string[];
}

export interface HeatMapCell {
  readonly tone: Tone;
  readonly label: string;
  readonly entries: readonly HeatMapEntry[];
}

export interface HeatMapEntry {
  /** Where it would be after the response, if that is another field: counted from the top and the left. */
  readonly residual?: HeatMapPlace;
  readonly id: string;
  readonly title: string;
  /** All of it in a sentence, for those who do not see the picture. */
  readonly sentence: string;
  readonly at: Path;
}

export interface HeatMapPlace {
  readonly row: number;
  readonly column: number;
}
