import type { Field } from "../map/fields.ts";
import type { Value } from "./read-value.ts";

/** A value as it is written in a plan: plain where that reads back as the same, else in double quotes. */
export function yamlValue({ kind }: Pick<Field, "kind">, value: Value): string {
  if (typeof value === "number") return String(value);
  if (kind !== "text" && kind !== "step") return value;
  return isPlain(value) ? value : JSON.stringify(value);
}

/** Words alone: whatever YAML could take for a number, a date, true or a mark of its own is put in quotes. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{M}\p{Nd} ._/()（），。、-]*$/u.test(text) &&
    !/\s$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}
