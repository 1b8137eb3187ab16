import type { IssuedReport, ReportDefinition } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { addDuration } from "../../plan/time/duration.ts";
import { type Period, parsePeriod, periodContaining } from "../../plan/time/period.ts";
import { say, type Words } from "../../plan/words.ts";
import { type CardSource, line } from "./card.ts";
import { dayText, stated } from "./stated.ts";

/** What it is and for whom, the period that it is in, when it is due, and when it was issued last. */
export const reportCard: CardSource<"reports"> = function* (report, context) {
  yield* stated(context, report, ["profile", "audience", "period"]);
  const current = currentPeriod(report.period, context);
  yield line(labels.now, current && say(sentences.period, { ...current }));
  yield line(labels.due, dueWords(report, current, context));
  yield line(labels.issued, issuedWords(lastIssued(report), context));
  yield* stated(context, report, ["visibility", "language"]);
};

/** The period of a report that the as-of date lies in. */
function currentPeriod(text: string | undefined, { plan, asOf }: PlanContext): Period | undefined {
  const definition = text === undefined ? undefined : parsePeriod(text);
  return definition && periodContaining(asOf, definition, plan.project?.start);
}

function dueWords(
  { due }: ReportDefinition,
  current: Period | undefined,
  context: PlanContext,
): Words | undefined {
  if (due === undefined || current === undefined) return undefined;
  return dayText(context, addDuration(current.to, due, context.calendar));
}

function lastIssued({ issued = [] }: ReportDefinition): IssuedReport | undefined {
  return issued.reduce<IssuedReport | undefined>(
    (last, one) => (one.date !== undefined && one.date >= (last?.date ?? "") ? one : last),
    undefined,
  );
}

function issuedWords(issued: IssuedReport | undefined, context: PlanContext): Words | undefined {
  if (issued?.date === undefined) return { en: "never", "zh-CN": "从未" };
  const day = dayText(context, issued.date);
  const { from, to } = issued.period ?? {};
  return from === undefined || to === undefined ? day : say(sentences.issued, { day, from, to });
}

const labels = {
  now: { en: "Present period", "zh-CN": "本期" },
  due: { en: "Due for it", "zh-CN": "本期应发日期" },
  issued: { en: "Issued last", "zh-CN": "最近发出" },
} as const satisfies Readonly<Record<string, Words>>;

const sentences = {
  period: { en: "{from} to {to}", "zh-CN": "{from} 至 {to}" },
  issued: { en: "{day}, for {from} to {to}", "zh-CN": "{day}，期间 {from} 至 {to}" },
} as const satisfies Readonly<Record<string, Words>>;
