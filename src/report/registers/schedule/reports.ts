import { labels } from "../../../plan/facts/labels.ts";
import { profileOf } from "../../../plan/facts/report-profiles.ts";
import type { ReportDefinition } from "../../../plan/plan.ts";
import { addMonths, earlier } from "../../../plan/time/dates.ts";
import { addDuration } from "../../../plan/time/duration.ts";
import { parsePeriod, periodsBetween } from "../../../plan/time/period.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { SectionContext, Shown } from "../../context.ts";
import { periodText } from "../../date-text.ts";
import type { ScheduleEntry } from "../../report.ts";
import { descriptionOf, titleOf, uidOf } from "./entry.ts";

/** The days on which the reports of the coming year are due, from the as-of date on. */
export function reportEntries(context: SectionContext): readonly ScheduleEntry[] {
  return context.plan.reports.flatMap((report) => dueDays(context, report));
}

/** Months ahead: periods are named one by one, and those of later years are still far off. */
const horizon = 12;

const words = {
  title: { en: "Report due: {title}", "zh-CN": "提交报告：{title}" },
  period: { en: "Period", "zh-CN": "报告期" },
  to: { en: "Distribution", "zh-CN": "分发范围" },
} as const satisfies Readonly<Record<string, Words>>;

function dueDays(context: SectionContext, report: Shown<ReportDefinition>): readonly ScheduleEntry[] {
  const rhythm = report.period === undefined ? undefined : parsePeriod(report.period);
  const { due } = report;
  if (rhythm === undefined || due === undefined) return [];
  const { asOf, calendar, language, reckoning } = context;
  const { start, end } = reckoning.project ?? {};
  const from = addMonths(asOf, -horizon);
  const last = earlier(addMonths(asOf, horizon), end);
  const title = titleOf(context, report.title) || labels.profile[profileOf(report)][language];
  return [...periodsBetween(from, last, rhythm, start)].flatMap((period) => {
    const date = addDuration(period.to, due, calendar);
    if (date < asOf || period.to > last) return [];
    return [
      {
        uid: uidOf(context, report, period.from),
        title: context.say(say(words.title, { title })),
        description: descriptionOf(context, [
          [words.period, periodText(period, language)],
          [words.to, context.people(report.audience)],
        ]),
        place: "",
        date,
        isMeeting: false,
        at: report.at,
      },
    ];
  });
}
