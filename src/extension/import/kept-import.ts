import { type Mapping, readMapping } from "../../exchange/map/mapping.ts";
import { type LeftRow, leftRows } from "./left-rows.ts";
import type { ReviewRequest } from "./review-import.ts";
import { mappingToKeep, type ReviewState } from "./review-state.ts";

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
  readonly left: readonly LeftRow[];
}

export function keptImport(state: ReviewState, { plan, source, left = [] }: ReviewRequest): KeptImport {
  return {
    ...{ plan: plan.toString(), source: source.id, title: source.title },
    ...(state.isOwn && { mapping: mappingToKeep(state) }),
    // Until the source is read, what was left out of it before is what is known.
    left: state.sheets.length === 0 ? left : leftRows(state),
  };
}

/** What was kept, read again; undefined where it is nothing, as an older version may have kept anything. */
export function keptFrom(state: unknown): KeptImport | undefined {
  const { plan, source, title, mapping, left } = asObject(state);
  if (typeof plan !== "string" || typeof source !== "string" || typeof title !== "string") return undefined;
  const read = mapping === undefined ? undefined : readMapping(JSON.stringify(mapping));
  const rows: readonly unknown[] = Array.isArray(left) ? left : [];
  return {
    ...{ plan, source, title },
    ...(read && "mapping" in read && { mapping: read.mapping }),
    left: rows.flatMap((one) => {
      const { table, row, print } = asObject(one);
      const isRow = typeof table === "string" && typeof row === "number" && typeof print === "string";
      return isRow ? [{ table, row, print }] : [];
    }),
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
