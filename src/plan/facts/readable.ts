import type { Mapping } from "../plan.ts";

/**
 * Whether what a mapping says under a key can be relied on: it has no syntax error, and no malformed value at
 * that key, above or below it. A mapping that is not there can be: what is absent is known.
 *
 * @param key nested ones with dots: `response.complaint`
 */
export function isReadable(mapping: Mapping | undefined, key: string): boolean {
  if (mapping === undefined) return true;
  if (!mapping.intact) return false;
  for (const malformed of mapping.malformed) {
    if (malformed === key || key.startsWith(`${malformed}.`) || malformed.startsWith(`${key}.`)) return false;
  }
  return true;
}

/** As `isReadable`, of several keys. */
export function areReadable(mapping: Mapping | undefined, keys: readonly string[]): boolean {
  if (mapping?.intact && mapping.malformed.size === 0) return true;
  return keys.every((key) => isReadable(mapping, key));
}
