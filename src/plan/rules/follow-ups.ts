import { isReadable } from "../facts/readable.ts";
import type { Id, PlanRecord } from "../plan.ts";
import type { PlanContext } from "./rule.ts";

/**
 * The ids that records of some sections name under `from`. Undefined where one of these cannot be read: it may
 * come from any record.
 */
export function origins(
  records: readonly (PlanRecord & { readonly from?: Id })[],
): ReadonlySet<Id> | undefined {
  if (records.some((record) => record.intact && !isReadable(record, "from"))) return undefined;
  return new Set(records.flatMap(({ from }) => from ?? []));
}

/** Whether a list of ids names a record of one of these sections, or one that nobody knows yet. */
export function leadsTo(
  { symbols }: PlanContext,
  ids: readonly Id[],
  sections: ReadonlySet<string>,
): boolean {
  return ids.some((id) => {
    const definitions = symbols.definitions.get(id);
    return definitions === undefined || definitions.some(({ at }) => sections.has(String(at[0])));
  });
}
