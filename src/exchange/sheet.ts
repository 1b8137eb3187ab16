import type { SectionName } from "../plan/plan.ts";
import type { Words } from "../plan/words.ts";
import type { Encoding } from "./read/decode.ts";

/** The sections that an import fills, in the order in which they refer to each other. */
export const importSections = [
  "stakeholders",
  "milestones",
  "work",
  "risks",
  "issues",
  "feedback",
] as const satisfies readonly SectionName[];

export type ImportSection = (typeof importSections)[number];

/** A row of a source: what its cells say, as text. Dates are `YYYY-MM-DD`, with the time where there is one. */
export interface Row {
  /** As the person counts in the source, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The indexes of cells that only repeat what a merged cell above says. */
  readonly filled?: ReadonlySet<number>;
}

/** Columns that a source names by keys of the format. */
export interface NamedColumns {
  /** A section of the plan; an import may not fill it. */
  readonly section: string;
  /** The number of the row with the titles. */
  readonly row: number;
  /** By the index of a column its key. */
  readonly keys: ReadonlyMap<number, string>;
}

/** One table of a source. Which row holds the titles is not known yet. */
export interface Sheet {
  /** What it is called in the source; "" where it is the only one. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** What it holds, where the form of the source says so. */
  readonly section?: ImportSection;
  /** What its columns hold, where the source says so itself: a register that was made of a plan. */
  readonly named?: NamedColumns;
  /** Not to be seen in the source: taken only where it is asked for by its name. */
  readonly isHidden?: boolean;
  /** The tool that it comes from, where its form says so. */
  readonly tool?: string;
  /**
   * What the keys of all its items begin with, where it was read whole: a record of the plan whose key begins so, too, and is not in
   * it is gone from the source. Without it that is told by the keys that are there.
   */
  readonly scope?: readonly string[];
  /** What could not be taken over whole, for the person to know. */
  readonly notes?: readonly Words[];
}

/** The tables of a source, or why they cannot be read. */
export type Reading =
  | {
      readonly sheets: readonly Sheet[];
      /** How the text is written, where it is one that may be written in several ways. */
      readonly encoding?: Encoding;
    }
  | { readonly problem: Words };

/** A kind of source: a file in `read` and a line in its table. */
export interface Reader {
  /** Whether bytes are of this kind. The first reader of the table that says so reads them. */
  readonly fits: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array, encoding?: Encoding) => Reading;
}

/** What is read of a source at most: far above any register, far below what hurts. */
export const limits = { bytes: 50_000_000, unzipped: 200_000_000, rows: 50_000, columns: 500 };
