import type { Mapping } from "../plan.ts";

/** The records that can be judged: those without a syntax error. */
export function intact<Kind extends Mapping>(records: readonly Kind[]): readonly Kind[] {
  return records.every((record) => record.intact) ? records : records.filter((record) => record.intact);
}
