import type { Mapping } from "../plan.ts";

/**
 * The records that can be judged: those without a syntax error. An entry that is no mapping says nothing to judge,
 * which the schema has told.
 */
export function intact<Kind extends Mapping>(records: readonly Kind[]): readonly Kind[] {
  const known = judged.get(records);
  if (known) return known as readonly Kind[];
  const kept = records.every(isJudged) ? records : records.filter(isJudged);
  judged.set(records, kept);
  return kept;
}

// Every rule asks for the same lists: each is gone through once an analysis.
const judged = new WeakMap<readonly Mapping[], readonly Mapping[]>();

function isJudged(record: Mapping): boolean {
  return record.intact && (record.malformed.size > 0 || Object.keys(record).length > bareKeys);
}

/** What every mapping has: `at`, `intact`, `malformed`. */
const bareKeys = 3;
