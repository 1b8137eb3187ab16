import type { Words } from "../../words.ts";
import { parseCadence } from "../cadence.ts";

/** A cadence phrase or an `RRULE:`; the words of its first problem. */
export function cadenceFormat(value: string): Words | undefined {
  const cadence = parseCadence(value);
  return cadence.kind === "problem" ? cadence.message : undefined;
}
