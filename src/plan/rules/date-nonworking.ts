import { replaceValue } from "../edit/replace.ts";
import { isOpen } from "../facts/open.ts";
import { textIn } from "../facts/text.ts";
import { weekdayWords } from "../facts/weekday-words.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { IsoDate, Moment } from "../plan.ts";
import { holidayName, isWorkingDay, nextWorkingDay } from "../time/calendar.ts";
import { addDays, daysBetween } from "../time/dates.ts";
import { dayOf } from "../time/moment.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import type { PlanContext, Rule } from "./rule.ts";

export const dateNonworking: Rule = {
  id: "date-nonworking",
  severity: "info",
  summary: {
    en: "A milestone or an event falls on a day that is not worked.",
    "zh-CN": "里程碑或活动落在非工作日。",
  },
  *check(context) {
    const { plan, calendar } = context;
    // Without a calendar nobody has said which days are worked; with a malformed one we cannot know.
    if (plan.calendar === undefined || !plan.calendar.intact || plan.calendar.malformed.size > 0) return;
    for (const found of datesOf(context)) {
      const { path, date } = found;
      if (isWorkingDay(date, calendar)) continue;
      const next = nextWorkingDay(date, calendar);
      yield {
        path,
        message: say(
          {
            en: "{date} is not a working day ({reason}). The next one is {next}.",
            "zh-CN": "{date} 不是工作日（{reason}），下一个工作日是 {next}。",
          },
          { date, next, reason: reasonOf(context, date) },
        ),
        fixes: () => [moveFix(context, found, next)],
      };
    }
  },
};

interface DateOnPlan {
  readonly path: Path;
  readonly written: Moment;
  /** When an event ends that begins then. */
  readonly ends?: Moment | undefined;
  readonly date: IsoDate;
}

function* datesOf({ plan, timezone }: PlanContext): Generator<DateOnPlan> {
  for (const milestone of intact(plan.milestones)) {
    const { due, at } = milestone;
    if (due !== undefined && isOpen("milestones", milestone))
      yield { path: [...at, "due"], written: due, date: due };
  }
  for (const event of intact(plan.events)) {
    const date = dayOf(event.when, timezone);
    if (date !== undefined && event.when !== undefined && isOpen("events", event)) {
      yield { path: [...event.at, "when"], written: event.when, ends: event.ends, date };
    }
  }
}

function reasonOf({ calendar }: PlanContext, date: IsoDate): Words {
  const holiday = holidayName(date, calendar);
  if (holiday !== undefined) return { en: textIn(holiday, "en"), "zh-CN": textIn(holiday, "zh-CN") };
  return weekdayWords(date);
}

function moveFix(
  context: PlanContext,
  { path, written, ends, date }: DateOnPlan,
  next: IsoDate,
): Fix | undefined {
  const days = daysBetween(date, next);
  const moved = movedBy(written, days);
  if (days === 0 || dayOf(moved, context.timezone) !== next) return undefined;
  const edit = replaceValue(context.source, path, moved);
  // An event that moves keeps its length.
  const endsAt = [...path.slice(0, -1), "ends"];
  const ending = ends === undefined ? undefined : replaceValue(context.source, endsAt, movedBy(ends, days));
  if (edit === undefined || (ends !== undefined && ending === undefined)) return undefined;
  const title = say({ en: "Move to {next}", "zh-CN": "改到 {next}" }, { next });
  return { title, edits: ending ? [edit, ending] : [edit] };
}

/** A moment some days later, at the same time of day and with the same offset. */
function movedBy(written: Moment, days: number): Moment {
  return addDays(written.slice(0, 10), days) + written.slice(10);
}
