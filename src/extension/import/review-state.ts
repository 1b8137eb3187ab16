import type { ImportResult, RowOfTable } from "../../exchange/import.ts";
import { mappedTables } from "../../exchange/map/mapped-tables.ts";
import type { Mapping } from "../../exchange/map/mapping.ts";
import type { Encoding } from "../../exchange/read/decode.ts";
import { rowId } from "../../exchange/review/control-id.ts";
import { firstMapping } from "../../exchange/review/first-mapping.ts";
import type { Reading, Sheet } from "../../exchange/sheet.ts";
import type { Analysis } from "../../plan/analyze.ts";
import type { Words } from "../../plan/words.ts";
import type { Change } from "../acts/undo-change.ts";
import type { KeptMappings } from "./kept-mappings.ts";
import { leaveOutAgain, leftRows, rowsLeftOut } from "./left-rows.ts";
import type { ReviewRequest } from "./review-import.ts";

/** What is known of the source and of the person's wishes. */
export interface ReviewState {
  sheets: readonly Sheet[];
  problem: ImportResult | undefined;
  encoding: Encoding | undefined;
  mapping: Mapping;
  /** The tables whose mapping was guessed, and the controls of them that a person has used. */
  guessed: ReadonlySet<string>;
  readonly touched: Set<string>;
  /** Whether a person has said or loaded something of the mapping: it is kept when the source is read again. */
  isOwn: boolean;
  /** Whether the mapping is one that a person has loaded on the page: it is kept though the source is read for the first time. */
  isLoaded: boolean;
  readonly left: Map<string, RowOfTable>;
  notice: Words | undefined;
  done: { readonly sentence: string; readonly change: Change } | undefined;
  /** What the import does to which text; undefined until it is worked out. */
  preview: { readonly analysis: Analysis; readonly result: ImportResult } | undefined;
}

/** @param given how a person said that the source is to be read */
export function emptyState({
  choice,
  encoding,
}: Pick<ReviewRequest, "choice" | "encoding"> = {}): ReviewState {
  const given = choice?.mapping;
  return {
    ...{
      sheets: [],
      problem: undefined,
      encoding: encoding ?? given?.encoding,
      mapping: { tables: given?.tables ?? [] },
    },
    ...{
      guessed: new Set(),
      touched: new Set(),
      isOwn: given !== undefined,
      isLoaded: false,
      left: new Map(),
    },
    ...{ notice: undefined, done: undefined, preview: undefined },
  };
}

/** Takes what was read of the source, and how it is to be read at first; what a person has said of it stays. */
export function takeReading(
  state: ReviewState,
  reading: Reading,
  { choice, source, left, leaveOut = [] }: Pick<ReviewRequest, "choice" | "source" | "left" | "leaveOut">,
  kept: KeptMappings,
): void {
  state.preview = undefined;
  state.done = undefined;
  if ("problem" in reading) {
    state.problem = reading;
    return;
  }
  const isFirst = state.sheets.length === 0;
  const leftBefore = isFirst ? left : leftRows(state);
  state.problem = undefined;
  state.sheets = reading.sheets;
  state.encoding = reading.encoding ?? state.encoding;
  // The rows may be others now.
  state.left.clear();
  if (leftBefore) leaveOutAgain(state, leftBefore);
  if (isFirst) for (const row of rowsLeftOut(leaveOut, reading.sheets)) state.left.set(rowId(row), row);
  if (state.isOwn && (!isFirst || state.isLoaded)) return;
  if (choice !== undefined && Object.values(choice).some((one) => one !== undefined)) {
    state.mapping = { tables: mappedTables(reading.sheets, choice).tables.map(({ mapping }) => mapping) };
    return;
  }
  const first = firstMapping(reading.sheets, kept.all(), source.mapping?.(reading.sheets));
  state.mapping = first.mapping;
  state.guessed = first.guessed;
}

/** Whether something that a person has said on the page is lost where it begins anew. */
export function hasAnswers(
  { done, touched, isLoaded, left, isOwn, sheets }: ReviewState,
  { isAnswered = false }: Pick<ReviewRequest, "isAnswered">,
): boolean {
  // What was imported is no longer to be lost.
  if (done !== undefined) return false;
  return touched.size > 0 || isLoaded || left.size > 0 || (isAnswered && (isOwn || sheets.length === 0));
}

/** The mapping with what else a person said of the source. */
export function mappingToKeep({ mapping, encoding }: ReviewState): Mapping {
  return { ...mapping, ...(encoding !== undefined && encoding !== "utf-8" && { encoding }) };
}
