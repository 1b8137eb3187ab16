import type { Path } from "../../plan/path.ts";
import type { Content } from "./inline.ts";

/** Tables, and what a cell of one can hold. */

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
