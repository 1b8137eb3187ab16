import type { Id } from "../plan.ts";
import type { PlanContext } from "./rule.ts";

/** An id that is not taken yet, from what it should be called; with a number where that is taken. */
export function freshId({ symbols }: PlanContext, wanted: string): Id {
  // An id has at most 64 code points; some are left for the number.
  const base = [...wanted].slice(0, 60).join("");
  let id = base;
  for (let number = 2; symbols.definitions.has(id); number++) id = `${base}-${number}`;
  return id;
}
