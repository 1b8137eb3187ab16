import { describePhrase, parseCadence } from "../cadence.ts";
import type { FormatProblem } from "./problem.ts";

/** A cadence phrase or an `RRULE:`; its first problem. */
export function cadenceFormat(value: string): FormatProblem | undefined {
  const cadence = parseCadence(value);
  if (cadence.kind !== "problem") return undefined;
  const { message, meant, isGuess } = cadence;
  return { message, meant, says: meant.map(describePhrase), ...(isGuess && { isGuess }) };
}
