import type { IsoDate } from "../../plan/plan.ts";
import { datedPhases } from "../../plan/rules/phase-life.ts";
import { titleOf } from "../../plan/rules/title.ts";
import { dayOf, parseMoment } from "../../plan/time/moment.ts";
import { say, type Words } from "../../plan/words.ts";
import { dayWords, workingDistanceWords } from "../date-words.ts";
import { several } from "../value-words.ts";
import { onFormat, type Told } from "./formatted.ts";
import type { HoverQuestion } from "./hover-source.ts";

/**
 * On a date or moment: its weekday, whether that is worked, how far it is from the as-of date, and the phase that
 * it lies in.
 */
function tellDay(text: string, { analysis }: HoverQuestion): Told | undefined {
  const date = parseMoment(text) && dayOf(text, analysis.timezone);
  if (date === undefined) return undefined;
  const { asOf, calendar } = analysis;
  const day = dayWords(date, calendar);
  const distance = workingDistanceWords(date, asOf, calendar);
  return {
    says: say({ en: "{day} · {distance}", "zh-CN": "{day} · {distance}" }, { day, distance }),
    more: [phaseWords(date, analysis), say(asOfWords, { asOf })],
  };
}

export const dateHover = onFormat("date", tellDay);
export const momentHover = onFormat("commplan-moment", tellDay);

function phaseWords(date: IsoDate, { plan }: HoverQuestion["analysis"]): Words | undefined {
  const phases = datedPhases(plan).filter(({ start, end }) => start <= date && date <= end);
  const names = several(phases.map((phase) => titleOf("phases", phase)));
  return names && say({ en: "Phase: {names}", "zh-CN": "阶段：{names}" }, { names });
}

const asOfWords = { en: "As of {asOf}", "zh-CN": "截至日期：{asOf}" };
