import type { ReportProfileName } from "../plan/facts/report-profiles.ts";
import type { Path } from "../plan/path.ts";
import type { IsoDate, Visibility } from "../plan/plan.ts";
import type { Period } from "../plan/time/period.ts";
import type { Language } from "../plan/words.ts";
import type { ChartKind, ChartOf } from "./chart-kinds.ts";

export type { Period };

/**
 * A report as every format takes it: sections of blocks, in one language, with nothing in it that its
 * readers may not see. Strings are plain text; a format escapes them in its own way.
 */
export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly meta: ReportMeta;
  readonly sections: readonly Section[];
}

export interface ReportMeta {
  readonly project: string;
  readonly client: string;
  /** What kind of report it is, or the title that its definition gives it. */
  readonly subtitle: string;
  readonly period: Period;
  /** The period as people read it. */
  readonly periodText: string;
  readonly asOf: IsoDate;
  readonly visibility: Visibility;
  readonly profile: ReportProfileName;
  /**
   * Sections that the definition asks for and that are not for these readers, or cannot be made: whoever makes
   * the report must know.
   */
  readonly missing: readonly string[];
  readonly look: ReportLook;
}

/** How a report is dressed, beyond what every report has. */
export interface ReportLook {
  /** The client's colour, as `#rrggbb`, for headings and rules. Formats darken one that cannot be read on paper. */
  readonly accent?: string;
  readonly logo?: Logo;
}

/** The picture of `project.logo`. Whoever makes the report reads the file; an address is never fetched. */
export interface Logo {
  readonly mimeType: "image/png" | "image/jpeg" | "image/svg+xml" | "image/gif";
  readonly bytes: Uint8Array;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Where there is nothing to say: its one block says so. */
  readonly isEmpty?: true;
}

export type Block =
  | HeadingBlock
  | TextBlock
  | TableBlock
  | ListBlock
  | FiguresBlock
  | ChartBlock
  | ScheduleBlock
  | GanttBlock
  | DataBlock
  | NoticeBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  readonly text: string;
}

export interface TextBlock {
  readonly kind: "text";
  readonly content: Content;
  /** `quiet` for what stands in for content, or explains it. */
  readonly look?: "quiet";
  readonly at?: Path;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  /**
   * `key` for the id of a record, `name` for what the row is about: its header; `text` is a few words, `prose`
   * sentences, `mark` one word of a fixed set.
   */
  readonly kind: "key" | "name" | "text" | "prose" | "date" | "number" | "mark";
  /** The key of the format whose value it holds (`risks.due`), for forms that can be read back. */
  readonly key?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly at?: Path;
}

export interface Cell {
  readonly content: Content;
  /** What belongs to the content and stands under it, each with a label of its own. */
  readonly details?: readonly Detail[];
  /** What the content says as a number, for forms that reckon with it. */
  readonly number?: CellNumber;
}

export interface CellNumber {
  /** A percentage is given in hundredths: 40 for 40%. */
  readonly value: number;
  /** `difference` is shown with its sign. */
  readonly unit?: "percent" | "difference";
}

export interface Detail {
  readonly label: string;
  readonly content: Content;
}

export interface ListBlock {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Where all items have one, the list is one of terms and what they mean. */
  readonly label?: string;
  readonly content: Content;
  readonly details?: readonly Detail[];
  readonly at?: Path;
}

export interface FiguresBlock {
  readonly kind: "figures";
  readonly figures: readonly Figure[];
}

/** A number to be seen at once: “Milestones reached”, `3 of 8`. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly tone: Tone;
}

export interface NoticeBlock {
  readonly kind: "notice";
  readonly tone: Tone;
  readonly content: Content;
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly chart: ChartOf<ChartKind>;
  /** The data of the picture, where no table beside it has them. */
  readonly alternative?: TableBlock;
}

/** Dates to come, for a calendar. On paper it is a list. */
export interface ScheduleBlock {
  readonly kind: "schedule";
  /** IANA: the zone of the times of day. */
  readonly timezone: string;
  readonly entries: readonly ScheduleEntry[];
}

export interface ScheduleEntry {
  /** The same in every calendar made of this plan, so that a second import replaces the first. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** The first day. */
  readonly date: IsoDate;
  /** `HH:MM` in the block's zone; without it the entry is of whole days. */
  readonly time?: string;
  /** The end, where it is known: the last day, and with a time its `HH:MM` on that day. */
  readonly endDate?: IsoDate;
  readonly endTime?: string;
  /** RFC 5545, without `RRULE:`; with an UNTIL of its last day. */
  readonly rule?: string;
  /** Days of the rule that take place on another one. */
  readonly moved?: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Days of the rule on which it does not take place. */
  readonly except?: readonly IsoDate[];
  /** Days beside the rule on which it does. */
  readonly also?: readonly IsoDate[];
  /** Whether somebody has to be there at the time, or the entry only says what a day is for. */
  readonly isMeeting: boolean;
  /** Given up: a calendar that has it already must learn so. */
  readonly isCancelled?: true;
  readonly at: Path;
}

/** Work and milestones over time, for a program that draws them. On paper it is a list. */
export interface GanttBlock {
  readonly kind: "gantt";
  readonly title: string;
  /** What it shows, in a sentence, for those who do not see the picture. */
  readonly description: string;
  readonly groups: readonly GanttGroup[];
}

/** What other programs read. On paper it is nothing. */
export interface DataBlock {
  readonly kind: "data";
  readonly data: object;
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

/** A run of text; bare strings are plain. */
export type Content = readonly Inline[];
export type Inline = string | Mark | DateInline | LinkInline | StyledInline;

/** A word that carries a judgement: shown with a sign of its tone, never by colour alone. */
export interface Mark {
  readonly kind: "mark";
  readonly tone: Tone;
  readonly text: string;
}

export interface DateInline {
  readonly kind: "date";
  readonly date: IsoDate;
  readonly text: string;
}

/** A link; its address is `http`, `https` or `mailto`. */
export interface LinkInline {
  readonly kind: "link";
  readonly url: string;
  readonly text: string;
}

export interface StyledInline {
  readonly kind: "strong" | "quiet";
  readonly text: string;
}

export const tones = ["neutral", "good", "caution", "bad", "severe"] as const;
export type Tone = (typeof tones)[number];
