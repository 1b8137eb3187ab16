import { isGroup } from "../facts/people.ts";
import type { Id } from "../plan.ts";
import { type Shape, shapeFor } from "../schema/shape.ts";

/** What some readers see of a plan's values. */
export interface View {
  /** Whether a key of the format is for them. */
  readonly mayShow: (key: string) => boolean;
  /** Whether a record of this id is for them, so that others may name it. */
  readonly shows: (id: Id) => boolean;
}

/**
 * A value as some readers see it, its keys in the order of the format: without keys that are not for them and without
 * references to records that they do not see. Undefined where nothing is left.
 */
export function shownValue(value: unknown, shape: Shape, view: View): unknown {
  if (Array.isArray(value)) return shownList(value, shape, view);
  if (typeof value === "object" && value !== null) return shownMapping({ ...value }, shape, view);
  return mayName(value, shape.references, view) ? value : undefined;
}

function shownList(values: readonly unknown[], shape: Shape, view: View): unknown {
  const items = shapeFor(shape, "list").items;
  if (items === undefined) return values;
  const shown = values.map((one) => shownValue(one, items, view)).filter((one) => one !== undefined);
  // A list of which all is kept back would say that there is nothing.
  return shown.length === 0 && values.length > 0 ? undefined : shown;
}

function shownMapping(mapping: Readonly<Record<string, unknown>>, given: Shape, view: View): unknown {
  const shape = shapeFor(given, "mapping");
  const shown: Record<string, unknown> = {};
  for (const [key, inner] of shape.properties) {
    if (!Object.hasOwn(mapping, key) || !view.mayShow(key)) continue;
    const value = shownValue(mapping[key], inner, view);
    if (value !== undefined) shown[key] = value;
  }
  for (const [key, value] of Object.entries(mapping)) {
    if (shape.properties.has(key) || shape.free === undefined || !mayName(key, shape.keyReferences, view))
      continue;
    shown[key] = shownValue(value, shape.free, view);
  }
  return Object.keys(shown).length === 0 && Object.keys(mapping).length > 0 ? undefined : shown;
}

/** Whether a value that may be an id may be told. */
function mayName(value: unknown, references: readonly string[], { shows }: View): boolean {
  if (references.length === 0 || typeof value !== "string") return true;
  return shows(value) || (references.includes("group") && isGroup(value));
}
