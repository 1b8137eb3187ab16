import { describeCadence, parseCadence } from "../../plan/time/cadence.ts";
import { sameWords, type Words } from "../../plan/words.ts";

/** A cadence in plain words; one that cannot be read as it is written. */
export function cadenceWords(text: string | undefined): Words | undefined {
  if (text === undefined) return undefined;
  const cadence = parseCadence(text);
  return cadence.kind === "problem" ? sameWords(text) : describeCadence(cadence);
}
