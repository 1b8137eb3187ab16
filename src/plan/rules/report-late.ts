import { areReadable } from "../facts/readable.ts";
import type { IsoDate, IssuedReport, ReportDefinition } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { addDuration } from "../time/duration.ts";
import {
  type Period,
  type PeriodDefinition,
  parsePeriod,
  periodContaining,
  periodsBetween,
} from "../time/period.ts";
import { say } from "../words.ts";
import { daysWords } from "./days.ts";
import { intact } from "./intact.ts";
import { isReckonable } from "./limit.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const reportLate: Rule = {
  id: "report-late",
  severity: "warning",
  dependsOnDate: true,
  summary: { en: "A report was not issued in time.", "zh-CN": "报告未按期发出。" },
  *check(context) {
    const { plan, asOf } = context;
    if (!areReadable(plan.project, ["start", "end"])) return;
    for (const report of intact(plan.reports)) {
      const missed = firstMissed(context, report);
      if (missed === undefined) continue;
      const { period, due } = missed;
      yield {
        path: [...report.at, "id"],
        message: say(
          {
            en: "“{title}” for {from} to {to} was due on {due}, {days} ago, and no issued period covers a day of it. Issue it, or record that it was issued.",
            "zh-CN":
              "“{title}”（{from} 至 {to}）应于 {due} 前发出，已过 {days}，仍没有已发出的报告涉及该期间。请发出；已发出的，请登记。",
          },
          { title: titleOf("reports", report), ...period, due, days: daysWords(daysBetween(due, asOf)) },
        ),
      };
    }
  },
};

interface Missed {
  readonly period: Period;
  readonly due: IsoDate;
}

function firstMissed(context: PlanContext, report: ReportDefinition): Missed | undefined {
  const { asOf, calendar, plan } = context;
  const { period: text, due: duration } = report;
  if (!areReadable(report, ["period", "due", "issued"]) || text === undefined || duration === undefined)
    return undefined;
  const definition = parsePeriod(text);
  if (definition === undefined || !isReckonable(duration, plan.calendar)) return undefined;
  const issued = (report.issued ?? []).flatMap(wholePeriod);
  for (const period of periodsToJudge(context, definition, issued)) {
    const due = addDuration(period.to, duration, calendar);
    if (due >= asOf) return undefined;
    if (!issued.some(({ from, to }) => from <= period.to && to >= period.from)) return { period, due };
  }
  return undefined;
}

function wholePeriod({ period }: IssuedReport): readonly Period[] {
  const { from, to } = period ?? {};
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** From the first issued period on, else the project's start; once the project is over, its last period only. */
function periodsToJudge(
  { plan: { project }, asOf }: PlanContext,
  definition: PeriodDefinition,
  issued: readonly Period[],
): Iterable<Period> {
  const { start, end } = project ?? {};
  if (end !== undefined && end < asOf) return [periodContaining(end, definition, start)];
  const [first] = issued.map(({ from }) => from).sort();
  const from = first ?? start;
  return from === undefined ? [] : periodsBetween(from, asOf, definition, start);
}
