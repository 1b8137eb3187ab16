import type { ReportProfileName } from "../plan/facts/report-profiles.ts";
import type { IsoDate, Visibility } from "../plan/plan.ts";
import type { Period } from "../plan/time/period.ts";
import type { Language } from "../plan/words.ts";
import type {
  ChartBlock,
  DataBlock,
  FiguresBlock,
  HeadingBlock,
  ListBlock,
  NoticeBlock,
  TextBlock,
} from "./model/blocks.ts";
import type { GanttBlock } from "./model/gantt.ts";
import type { ScheduleBlock } from "./model/schedule.ts";
import type { TableBlock } from "./model/table.ts";

export type * from "./model/blocks.ts";
export type * from "./model/charts.ts";
export type * from "./model/gantt.ts";
export type * from "./model/inline.ts";
export { tones } from "./model/inline.ts";
export type * from "./model/schedule.ts";
export type * from "./model/table.ts";
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
