import type { MappingChoice } from "../../exchange/map/mapped-tables.ts";
import { type Mapping, readMapping } from "../../exchange/map/mapping.ts";
import { type Encoding, isEncoding } from "../../exchange/read/decode.ts";
import { importSections } from "../../exchange/sheet.ts";
import { type LeftRow, leftRows } from "./left-rows.ts";
import type { ReviewRequest, WantedRow } from "./review-import.ts";
import { hasAnswers, mappingToKeep, type ReviewState } from "./review-state.ts";

/**
 * What a page of an import keeps of itself, to be there again when the window was loaded anew: plain JSON. Of the source
 * its id alone, since it is read again.
 */
export interface KeptImport {
  readonly plan: string;
  readonly source: string;
  readonly title: string;
  /** How it is to be read, where a person said so. */
  readonly mapping?: Mapping;
  /** What else was said of it by who asked for the page, such as who may see what is new: until an answer is given on it. */
  readonly choice?: Omit<MappingChoice, "mapping">;
  readonly encoding?: Encoding;
  readonly left: readonly LeftRow[];
  /** Whether a person has given answers on the page. */
  readonly isAnswered?: boolean;
  /** Rows to leave out that nobody has looked for yet. */
  readonly leaveOut?: readonly WantedRow[];
  /** The file that the mapping is written to with the import; whether it may go is asked again. */
  readonly saveMap?: string;
}

export function keptImport(state: ReviewState, request: ReviewRequest): KeptImport {
  const { plan, source, left = [], leaveOut = [], saveMap } = request;
  const { mapping: _, ...choice } = request.choice ?? {};
  const isRead = state.sheets.length > 0;
  return {
    ...{ plan: plan.toString(), source: source.id, title: source.title },
    ...(state.isOwn && { mapping: mappingToKeep(state) }),
    // What is said on the page has it in its mapping.
    ...(!(isRead && state.isOwn) && { choice }),
    ...(state.encoding !== undefined && { encoding: state.encoding }),
    // Until the source is read, what was left out of it before is what is known.
    left: isRead ? leftRows(state) : left,
    ...(hasAnswers(state, request) && { isAnswered: true }),
    ...(!isRead && leaveOut.length > 0 && { leaveOut }),
    ...(saveMap !== undefined && { saveMap: saveMap.file }),
  };
}

/** What was kept, read again; undefined where it is nothing, as an older version may have kept anything. */
export function keptFrom(state: unknown): KeptImport | undefined {
  const kept = asObject(state);
  const { plan, source, title, mapping, choice, encoding, left, leaveOut, saveMap } = kept;
  if (typeof plan !== "string" || typeof source !== "string" || typeof title !== "string") return undefined;
  const read = mapping === undefined ? undefined : readMapping(JSON.stringify(mapping));
  const rows: readonly unknown[] = Array.isArray(left) ? left : [];
  return {
    ...{ plan, source, title },
    ...(read && "mapping" in read && { mapping: read.mapping }),
    choice: choiceFrom(asObject(choice)),
    ...(isEncoding(encoding) && { encoding }),
    left: rows.flatMap((one) => {
      const { table, row, print } = asObject(one);
      const isRow = typeof table === "string" && typeof row === "number" && typeof print === "string";
      return isRow ? [{ table, row, print }] : [];
    }),
    leaveOut: wantedRows(leaveOut),
    ...(kept["isAnswered"] === true && { isAnswered: true }),
    ...(typeof saveMap === "string" && { saveMap }),
  };
}

/** Rows by their number, in every table, or `{table, row}`. */
export function wantedRows(given: unknown): readonly WantedRow[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  return list.flatMap((one): readonly WantedRow[] => {
    const { table, row } = typeof one === "number" ? { row: one } : asObject(one);
    if (typeof row !== "number") return [];
    return typeof table === "string" ? [{ table, row }] : table === undefined ? [{ row }] : [];
  });
}

function choiceFrom(given: Readonly<Record<string, unknown>>): Omit<MappingChoice, "mapping"> {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : undefined);
  return {
    section: importSections.find((one) => one === given["section"]),
    ...{ tool: text("tool"), table: text("table"), visibility: text("visibility") },
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
