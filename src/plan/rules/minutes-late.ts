import { areReadable } from "../facts/readable.ts";
import { type Communication, type Id, isGiven, type LogEntry, type PlanEvent } from "../plan.ts";
import { cadenceInterval } from "../time/cadence.ts";
import { dayOf } from "../time/moment.ts";
import { cadenceOn } from "../time/phases.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import { lastDayWithin, limits } from "./limit.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const minutesLate: Rule = {
  id: "minutes-late",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "The minutes of a meeting have not come in time.",
    "zh-CN": "会议纪要未按时发出。",
  },
  *check(context) {
    const { plan } = context;
    const communications = new Map(intact(plan.communications).map((each) => [each.id, each]));
    for (const entry of intact(plan.log)) {
      const communication = entry.of === undefined ? undefined : communications.get(entry.of);
      const day = dayOf(entry.date, context.timezone);
      if (communication === undefined || day === undefined || hasMinutes(entry)) continue;
      if (!asksMinutes(context, communication, day)) continue;
      const message = lateMessage(context, day, titleOf("communications", communication));
      if (message) yield { path: [...entry.at, "date"], message };
    }
    const minuted = new Set<Id | undefined>(plan.log.filter(hasMinutes).map(({ of }) => of));
    for (const event of intact(plan.events)) {
      const day = dayOf(event.ends ?? event.when, context.timezone);
      if (day === undefined || !isMeetingHeld(event) || hasMinutes(event)) continue;
      if (event.id === undefined || minuted.has(event.id) || context.symbols.mayStandInBrokenText(event.id))
        continue;
      const message = lateMessage(context, day, titleOf("events", event));
      if (message) yield { path: [...event.at, "id"], message };
    }
  },
};

/** By the file or by the date; a malformed one was given. */
function hasMinutes(record: LogEntry | PlanEvent): boolean {
  return isGiven(record, "minutes") || isGiven(record, "minutes-date");
}

/** A meeting or review that comes weekly or less often, by the cadence in force on that day. */
function asksMinutes({ plan, calendar }: PlanContext, communication: Communication, day: string): boolean {
  const { kind } = communication;
  if (kind !== "meeting" && kind !== "review") return false;
  if (!areReadable(communication, ["cadence", "by-phase"])) return false;
  const cadence = cadenceOn(communication, day, plan.phases);
  if (cadence === undefined) return false;
  const interval = cadenceInterval(cadence, calendar);
  return interval === undefined || interval >= 7;
}

function isMeetingHeld({ kind, status, malformed }: PlanEvent): boolean {
  return status === "held" && (kind === "meeting" || kind === "workshop") && !malformed.has("ends");
}

function lateMessage(context: PlanContext, day: string, title: Words): Words | undefined {
  const limit = lastDayWithin(context, day, limits.minutes);
  if (limit === undefined || context.asOf <= limit) return undefined;
  return say(
    {
      en: "“{title}” of {day} has neither “minutes” nor “minutes-date”; they were due by {limit}. Send them out, and say where they are.",
      "zh-CN":
        "{day} 的“{title}”没有“minutes”或“minutes-date”，纪要最迟应于 {limit} 发出。请发出纪要，并填写存放位置。",
    },
    { title, day, limit },
  );
}
