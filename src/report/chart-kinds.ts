import type { Path } from "../plan/path.ts";
import type { IsoDate } from "../plan/plan.ts";
import type { Period } from "../plan/time/period.ts";
import type { HeatMapChart, TimelineChart } from "./model/charts.ts";
import type { Tone } from "./model/inline.ts";

/** The kinds of pictures, each with its data. A new one is a line here and one in the table that draws them. */
export interface Charts {
  readonly timeline: TimelineChart;
  readonly "heat-map": HeatMapChart;
  readonly trend: TrendChart;
  readonly "burn-up": BurnUpChart;
  readonly clocks: ClocksChart;
  readonly "contact-calendar": ContactCalendarChart;
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

/** Times allowed against times taken: a bar for each clock of each row, a line where its time is over. */
export interface ClocksChart {
  readonly kind: "clocks";
  /** What each clock is for. */
  readonly columns: readonly string[];
  readonly rows: readonly ClockRow[];
  readonly words: Readonly<Record<"met" | "missed" | "running" | "overdue" | "allowed", string>>;
}

export interface ClockRow {
  readonly label: string;
  /** All of it in a sentence, for those who do not see the picture. */
  readonly sentence: string;
  readonly at: Path;
  /** In the order of the columns; undefined where a row has no such clock. */
  readonly bars: readonly (ClockBar | undefined)[];
}

export interface ClockBar {
  readonly state: ClockState;
  /** The time taken over the time allowed; undefined where it is not known when it was over. */
  readonly share: number | undefined;
  readonly text: string;
}

/** `undated`: it was done, but nobody wrote down when. */
export type ClockState = "met" | "missed" | "running" | "overdue" | "undated";

/** Contacts by week: what was planned, and what took place. */
export interface ContactCalendarChart {
  readonly kind: "contact-calendar";
  readonly weeks: readonly CalendarWeek[];
  readonly rows: readonly CalendarRow[];
  readonly words: Readonly<Record<"held" | "missed" | "planned" | "extra" | "silent" | "total", string>>;
}

export interface CalendarWeek {
  /** Its Monday. */
  readonly from: IsoDate;
  readonly time: "past" | "now" | "to-come";
  /** How many contacts took place; undefined of weeks to come. */
  readonly contacts: number | undefined;
}

export interface CalendarRow {
  readonly label: string;
  /** All of it in a sentence, for those who do not see the picture. */
  readonly sentence: string;
  readonly at: Path;
  /** One for each week. */
  readonly cells: readonly CalendarCell[];
}

/** How many contacts of a week were held as planned, are not on record, are to come, and came beside the plan. */
export type CalendarCell = Readonly<Record<"held" | "missed" | "planned" | "extra", number>>;
