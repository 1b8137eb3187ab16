import type { TextEdit } from "../plan/finding.ts";
import type { Id } from "../plan/plan.ts";
import type { Words } from "../plan/words.ts";
import type { Mapping, TableMapping } from "./map/mapping.ts";

/** What becomes of a row. */
export type Verdict = "new" | "update" | "unchanged" | "rejected";

/** A key that gets another value. */
export interface FieldChange {
  readonly key: string;
  /** As it reads in the plan; "" where it said nothing. */
  readonly from: string;
  readonly to: string;
}

/** What a key of a new record says. */
export interface FieldValue {
  readonly key: string;
  readonly value: string;
}

/** A row of the source and what becomes of it. */
export interface RowOutcome {
  /** As the person counts in the source, from 1. */
  readonly row: number;
  readonly title: string;
  /** The item's key in the other tool; "" where it has none. */
  readonly key: string;
  readonly verdict: Verdict;
  /** The record in the plan. */
  readonly id?: Id;
  readonly changes: readonly FieldChange[];
  /** What a new record says, by key. */
  readonly values?: readonly FieldValue[];
  /** A mapping could say what it leaves open: what a word stands for, how days are meant, what is missing. */
  readonly isUnclear?: boolean;
  /** A person has left it out: nothing of it is written, though it would be as the verdict says. */
  readonly isLeftOut?: boolean;
  /** What of the row was not taken over, or is worth a look. */
  readonly notes: readonly Words[];
  /** Why it was rejected. */
  readonly reason?: Words;
}

/** A record of the plan whose item the source does not have. It stays. */
export interface GoneItem {
  readonly id: Id | undefined;
  readonly key: string;
  readonly title: string;
}

export interface TableOutcome {
  /** How the table was read: to be shown, changed and kept. */
  readonly mapping: TableMapping;
  /** It was made of what the source has instead of a table, so that its name is none that a person knows. */
  readonly isMade?: boolean;
  readonly rows: readonly RowOutcome[];
  readonly gone: readonly GoneItem[];
  /** Whether the source was read whole. Else what it does not have may have been left out by a filter. */
  readonly isWhole?: boolean;
  /** Titles of columns that were not taken over. */
  readonly left: readonly string[];
  readonly notes: readonly Words[];
}

/** A table that could not be read at all. */
export interface SkippedTable {
  readonly table: string;
  readonly reason: Words;
}

/** What an import does to a plan: nothing is written by it. */
export interface ImportOutcome {
  /** The plan's text afterwards. */
  readonly text: string;
  /** What leads there from the text before; every other character stays. */
  readonly edits: readonly TextEdit[];
  readonly tables: readonly TableOutcome[];
  readonly skipped: readonly SkippedTable[];
}

/** How the tables were taken, so that they can be taken again. */
export function mappingOf({ tables }: Pick<ImportOutcome, "tables">): Mapping {
  return { tables: tables.map(({ mapping }) => mapping) };
}
