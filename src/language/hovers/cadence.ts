import { weekdayWords } from "../../plan/facts/weekday-words.ts";
import type { IsoDate } from "../../plan/plan.ts";
import {
  type Cadence,
  describeCadence,
  type ExpectedOptions,
  nextExpected,
  parseCadence,
} from "../../plan/time/cadence.ts";
import { addDays } from "../../plan/time/dates.ts";
import { contactAnchor } from "../../plan/time/phases.ts";
import { bold, escaped, paragraphs } from "../markdown.ts";
import type { HoverQuestion, HoverSource } from "./hover-source.ts";

/** On a cadence: what it says in plain words, and the next days on which it expects a contact. */
export const cadenceHover: HoverSource = (question) => {
  const { spot, shape, language } = question;
  if (spot.part !== "value" || spot.node?.kind !== "scalar" || shape.format !== "commplan-cadence")
    return undefined;
  const cadence = parseCadence(spot.node.source);
  if (cadence.kind === "problem") return undefined;
  const dates = nextDates(question, cadence).map((date) => `${date} (${weekdayWords(date)[language]})`);
  return paragraphs([
    bold(describeCadence(cadence)[language]),
    dates.length > 0 ? escaped(nextWords[language] + dates.join(separator[language])) : undefined,
  ]);
};

const shownDates = 3;

function nextDates({ analysis, spot }: HoverQuestion, cadence: Cadence): readonly IsoDate[] {
  const { plan, asOf, calendar } = analysis;
  const communication = plan.communications[Number(spot.path[1])];
  const anchor = (communication && contactAnchor(communication, plan.project)) ?? plan.project?.start ?? asOf;
  const options: ExpectedOptions = { anchor, calendar };
  const dates: IsoDate[] = [];
  let after = addDays(asOf, -1);
  while (dates.length < shownDates) {
    const next = nextExpected(cadence, after, options);
    if (next === undefined) break;
    dates.push(next);
    after = next;
  }
  return dates;
}

const nextWords = { en: "Next: ", "zh-CN": "接下来：" };
const separator = { en: ", ", "zh-CN": "、" };
