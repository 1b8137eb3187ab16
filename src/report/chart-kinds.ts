import type { Path } from "../plan/path.ts";
import type { IsoDate } from "../plan/plan.ts";
import type { HeatMapChart, Period, TimelineChart, Tone } from "./report.ts";

/** The kinds of pictures, each with its data. A new one is a line here and one in the table that draws them. */
export interface Charts {
  readonly timeline: TimelineChart;
  readonly "heat-map": HeatMapChart;
  readonly trend: TrendChart;
  readonly "burn-up": BurnUpChart;
}

export type ChartKind = keyof Charts;

/** The data of a picture of any of these kinds. */
export type ChartOf<Kind extends ChartKind> = {
  readonly [Each in Kind]: { readonly kind: Each } & Charts[Each];
}[Kind];

/** Milestone trend analysis: on which day the plan promised which date. */
export interface TrendChart extends Period {
  readonly kind: "trend";
  readonly today: IsoDate;
  readonly lines: readonly TrendLine[];
  readonly words: Readonly<
    Record<"baseline" | "reached" | "past" | "ended" | "report" | "milestone", string>
  >;
}

export interface TrendLine {
  readonly label: string;
  readonly tone: Tone;
  /** The date first agreed; nobody has written down when. */
  readonly baseline: IsoDate | undefined;
  /** From the earliest day to the latest. */
  readonly points: readonly TrendPoint[];
  /** `reached`; `ended` without being reached: cancelled, or taken out of the plan. */
  readonly end: "open" | "reached" | "ended";
  /** How far it moved in all: "+14 d". */
  readonly move: string;
  /** All of it in a sentence, for those who do not see the picture. */
  readonly sentence: string;
  readonly at: Path;
}

export interface TrendPoint {
  /** The day of the state. */
  readonly on: IsoDate;
  /** What was promised then, or the day reached. */
  readonly date: IsoDate;
}

/** How much was to be done by each day, and how much was. */
export interface BurnUpChart extends Period {
  readonly kind: "burn-up";
  readonly today: IsoDate;
  readonly total: number;
  readonly planned: readonly BurnUpStep[];
  /** Up to the as-of date. */
  readonly done: readonly BurnUpStep[];
  readonly words: Readonly<Record<"planned" | "done" | "total" | "today", string>>;
}

/** From a day on there is so much. */
export interface BurnUpStep {
  readonly on: IsoDate;
  readonly amount: number;
}
