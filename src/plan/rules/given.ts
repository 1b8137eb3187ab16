import type { Mapping } from "../plan.ts";

/**
 * Whether a nested key is given at all, well-formed or not: `slip.cause`. As `isGiven`, a malformed value counts,
 * and so does everything below it.
 */
export function isGivenAt(mapping: Mapping, key: string): boolean {
  const steps = key.split(".");
  if (steps.some((_, index) => mapping.malformed.has(steps.slice(0, index + 1).join(".")))) return true;
  let value: unknown = mapping;
  for (const step of steps) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Those of some keys that are not given; an empty list gives nothing. */
export function missingOf<Key extends string>(mapping: Mapping, keys: readonly Key[]): readonly Key[] {
  return keys.filter((key) => !isGivenAt(mapping, key));
}
