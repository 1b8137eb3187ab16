import { comingContacts } from "../../plan/facts/coming-contacts.ts";
import { type Cadence, describeCadence, parseCadence } from "../../plan/time/cadence.ts";
import type { Words } from "../../plan/words.ts";
import { nextDatesWords } from "../date-words.ts";
import { nextCadenceDates } from "../next-cadence-dates.ts";
import { onFormat } from "./formatted.ts";
import type { HoverQuestion } from "./hover-source.ts";

/** On a cadence: what it says in plain words, and the next days on which it expects a contact. */
export const cadenceHover = onFormat("commplan-cadence", (text, question) => {
  const cadence = parseCadence(text);
  if (cadence.kind === "problem") return undefined;
  return { says: describeCadence(cadence), more: [nextWords(question, cadence)] };
});

/**
 * The days of a communication are those of its whole rhythm, phase by phase; those of a rhythm for one phase are its
 * own within that phase.
 */
function nextWords({ analysis, spot }: HoverQuestion, cadence: Cadence): Words | undefined {
  const communication = analysis.plan.communications[Number(spot.path[1])];
  const isOwn = spot.path.at(-1) === "cadence" && communication?.malformed.size === 0;
  const dates =
    isOwn && communication !== undefined
      ? comingContacts(analysis)(communication, shownDates)
      : nextCadenceDates(analysis, spot.path, cadence);
  if (dates.length === 0) return cadence.kind === "on-event" ? undefined : noneWords;
  return nextDatesWords(dates);
}

const shownDates = 3;

const noneWords = { en: "No further dates.", "zh-CN": "之后不再有日期。" };
