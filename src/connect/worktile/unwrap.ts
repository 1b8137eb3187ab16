import type { Page } from "../http/pages.ts";
import { type Fields, fieldsOf, textOf } from "../read.ts";

/**
 * A page out of an answer. Lists come in three forms, as `items`, as `value` with what goes with it, or bare, and
 * single things under `data.value`. Undefined for anything else.
 */
export function pageOf(json: unknown): Page | undefined {
  if (Array.isArray(json)) return { rows: json };
  const fields = fieldsOf(json);
  const inner = fieldsOf(fields["data"]);
  const rows = [fields["items"], fields["value"], fields["data"], inner["items"], inner["value"]].find(
    Array.isArray,
  );
  if (rows === undefined) return undefined;
  const said = [fields, fieldsOf(fields["meta"]), inner, fieldsOf(inner["meta"])];
  const total = said.map(({ total: count }) => count).find((count) => typeof count === "number");
  const hasMore = said.map(({ has_more: more }) => more).find((more) => typeof more === "boolean");
  return { rows, total, hasMore };
}

/** The fields of a single thing, out of its wrapping. */
export function oneOf(json: unknown): Fields {
  const fields = fieldsOf(json);
  if (textOf(fields["_id"]) !== undefined) return fields;
  const inner = fieldsOf(fields["data"]);
  const wraps = [inner["value"], fields["value"], fields["data"]].map(fieldsOf);
  return wraps.find((wrap) => textOf(wrap["_id"]) !== undefined) ?? fields;
}

/** A property's value, which some answers wrap in `value`. */
export function propertyOf(task: Fields, name: string): unknown {
  const properties = fieldsOf(task["properties"]);
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const fields = fieldsOf(value);
  return Object.hasOwn(fields, "value") ? fields["value"] : value;
}
