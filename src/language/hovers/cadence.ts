import { weekdayWords } from "../../plan/facts/weekday-words.ts";
import type { Communication, IsoDate } from "../../plan/plan.ts";
import { type Cadence, describeCadence, nextExpected, parseCadence } from "../../plan/time/cadence.ts";
import { addDays } from "../../plan/time/dates.ts";
import { rhythmAnchor } from "../../plan/time/phases.ts";
import { say, type Words } from "../../plan/words.ts";
import { comingContacts } from "../cards/coming.ts";
import { inLanguages } from "../value-words.ts";
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
      ? comingContacts(communication, analysis)
      : datesOf(cadence, communication, spot.path.at(-1), analysis);
  if (dates.length === 0) return cadence.kind === "on-event" ? undefined : noneWords;
  return say(
    { en: "Next: {dates}", "zh-CN": "接下来：{dates}" },
    {
      dates: inLanguages((language) =>
        dates.map((date) => `${date} (${weekdayWords(date)[language]})`).join(separator[language]),
      ),
    },
  );
}

function datesOf(
  cadence: Cadence,
  communication: Communication | undefined,
  phaseId: string | number | undefined,
  { plan, asOf, calendar }: HoverQuestion["analysis"],
): readonly IsoDate[] {
  const { project, phases } = plan;
  const phase = phases.find(({ id }) => id !== undefined && id === phaseId);
  const anchor = communication
    ? rhythmAnchor(communication, { project, phases, calendar })
    : (project?.start ?? asOf);
  const dates: IsoDate[] = [];
  let after = addDays(phase?.start !== undefined && phase.start > asOf ? phase.start : asOf, -1);
  while (dates.length < shownDates) {
    const next = nextExpected(cadence, after, { anchor, calendar });
    if (next === undefined || (phase?.end !== undefined && next > phase.end)) break;
    dates.push(next);
    after = next;
  }
  return dates;
}

const shownDates = 3;
const separator = { en: ", ", "zh-CN": "、" };
const noneWords = { en: "No further dates.", "zh-CN": "之后不再有日期。" };
