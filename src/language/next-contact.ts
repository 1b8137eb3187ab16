import { type ContactState, comingFrom, contactStates } from "../plan/facts/contact-state.ts";
import { weekdayWords } from "../plan/facts/weekday-words.ts";
import { once } from "../plan/lazy.ts";
import type { Communication, IsoDate } from "../plan/plan.ts";
import type { PlanContext } from "../plan/rules/rule.ts";
import { addDays } from "../plan/time/dates.ts";
import { nextContact } from "../plan/time/phases.ts";
import { say, type Words } from "../plan/words.ts";

/**
 * Tells when each communication is due next: "next on Wednesday, 2026-03-04", or since when it is overdue.
 * Undefined where nothing is expected any more, or the plan does not say enough.
 */
export function nextContacts(context: PlanContext): (communication: Communication) => Words | undefined {
  const states = once(() => contactStates(context));
  const from = once(() => comingFrom(context));
  return (communication) => {
    const state: ContactState | undefined = states()(communication);
    const date = state?.due ?? plannedNext(context, communication, from());
    if (date === undefined) return undefined;
    const isPast = state !== undefined && state.grade !== "on-time";
    return say(isPast ? sentences.overdue : sentences.next, { date, weekday: weekdayWords(date) });
  };
}

/** Where it is not known since when it should be held: the next day of its rhythm that is still to come. */
function plannedNext(
  { plan, calendar }: PlanContext,
  communication: Communication,
  from: (communication: Communication) => IsoDate,
) {
  if (communication.malformed.size > 0) return undefined;
  const { project, phases } = plan;
  return nextContact(communication, { project, phases, calendar }, addDays(from(communication), -1));
}

const sentences = {
  next: { en: "next on {weekday}, {date}", "zh-CN": "下次：{date}（{weekday}）" },
  overdue: { en: "overdue since {weekday}, {date}", "zh-CN": "自 {date}（{weekday}）起逾期" },
} as const satisfies Readonly<Record<string, Words>>;
