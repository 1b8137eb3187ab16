import type { Language } from "../../plan/words.ts";
import type { ImportOutcome, RowOutcome, Verdict } from "../outcome.ts";

/** What an import does, or did, for a program: the numbers of rows by their fate, and each row, its words in one language. */
export interface OutcomeData {
  readonly tables: readonly {
    readonly table: string;
    readonly section: string;
    readonly counts: Readonly<Record<Verdict | "leftOut" | "gone", number>>;
    readonly rows: readonly {
      readonly row: number;
      readonly key: string;
      readonly title: string;
      readonly id?: string;
      readonly verdict: Verdict;
      readonly isLeftOut?: boolean;
      readonly changes: RowOutcome["changes"];
      readonly notes: readonly string[];
      readonly reason?: string;
    }[];
    readonly gone: readonly {
      readonly id?: string | undefined;
      readonly key: string;
      readonly title: string;
    }[];
    readonly columnsLeft: readonly string[];
    readonly notes: readonly string[];
  }[];
  readonly skipped: readonly { readonly table: string; readonly reason: string }[];
}

export function outcomeData({ tables, skipped }: ImportOutcome, language: Language): OutcomeData {
  return {
    tables: tables.map(({ mapping, rows, gone, left, notes }) => {
      const count = (verdict: Verdict) =>
        rows.filter((row) => row.verdict === verdict && !row.isLeftOut).length;
      return {
        table: mapping.table,
        section: mapping.section,
        counts: {
          ...{ new: count("new"), update: count("update"), unchanged: count("unchanged") },
          ...{ rejected: count("rejected"), gone: gone.length },
          leftOut: rows.filter(({ isLeftOut }) => isLeftOut === true).length,
        },
        rows: rows.map(({ values: _, reason, ...row }) => ({
          ...row,
          notes: row.notes.map((note) => note[language]),
          ...(reason && { reason: reason[language] }),
        })),
        gone,
        columnsLeft: left,
        notes: notes.map((note) => note[language]),
      };
    }),
    skipped: skipped.map(({ table, reason }) => ({ table, reason: reason[language] })),
  };
}
