import { sameWords, type Words } from "../../words.ts";
import { describeCadence } from "./describe.ts";
import { describeRule } from "./describe-rule.ts";
import { cadenceAt, walkPhrase } from "./walk.ts";

/** What a cadence as the format writes it says, in a person's words; any other text as it is. */
export function describePhrase(phrase: string): Words {
  if (phrase.startsWith("RRULE:")) return describeRule(phrase.slice("RRULE:".length));
  const cadence = cadenceAt(walkPhrase(phrase));
  return cadence === undefined ? sameWords(phrase) : describeCadence(cadence);
}
