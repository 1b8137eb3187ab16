import { addDays } from "../../plan/time/dates.ts";
import { addDuration, parseDuration } from "../../plan/time/duration.ts";
import { parsePeriod, periodContaining } from "../../plan/time/period.ts";
import { say, type Words } from "../../plan/words.ts";
import { dayText } from "../cards/stated.ts";
import { onFormat } from "./formatted.ts";

/** On the period of a report: the one that the as-of date lies in, the next, and when the report on it is due. */
export const periodHover = onFormat("commplan-period", (text, { analysis, spot }) => {
  const definition = parsePeriod(text);
  if (definition === undefined) return undefined;
  const { plan, asOf, calendar } = analysis;
  const start = plan.project?.start;
  const now = periodContaining(asOf, definition, start);
  const next = periodContaining(addDays(now.to, 1), definition, start);
  const due = spot.path[0] === "reports" ? plan.reports[Number(spot.path[1])]?.due : undefined;
  const isDue = due !== undefined && parseDuration(due) !== undefined;
  return {
    says: say(sentences.now, { ...now }),
    more: [
      isDue ? say(sentences.due, { due: dayText(analysis, addDuration(now.to, due, calendar)) }) : undefined,
      say(sentences.next, { ...next }),
    ],
  };
});

const sentences = {
  now: { en: "Now: {from} to {to}", "zh-CN": "本期：{from} 至 {to}" },
  due: { en: "The report on it is due {due}.", "zh-CN": "本期报告应于 {due} 前发出。" },
  next: { en: "After that: {from} to {to}", "zh-CN": "下一期：{from} 至 {to}" },
} as const satisfies Readonly<Record<string, Words>>;
