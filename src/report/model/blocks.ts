import type { Path } from "../../plan/path.ts";
import type { ChartKind, ChartOf } from "../chart-kinds.ts";
import type { Content, Tone } from "./inline.ts";
import type { Detail, TableBlock } from "./table.ts";

/** What a section is made of, beside tables and what calendars and programs take. */

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

/** What other programs read. On paper it is nothing. */
export interface DataBlock {
  readonly kind: "data";
  readonly data: object;
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
