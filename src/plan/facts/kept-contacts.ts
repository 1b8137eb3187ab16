import type { CalendarSection, Communication, Plan } from "../plan.ts";

/**
 * What of a plan, besides a communication itself, decides when it is expected: the project's time, the phases and
 * the calendar. Two plans with the same signature expect the same.
 */
export function contactSignature({
  project,
  phases,
  calendar,
}: Pick<Plan, "project" | "phases" | "calendar">): string {
  const days = phases.map(({ id, start, end }) => [id, start, end]);
  return JSON.stringify([project?.start, project?.end, calendarNumber(calendar), days]);
}

/**
 * Keeps what is reckoned of each communication until the key changes: reckoning is dear, and a keystroke leaves
 * all but one communication as it was.
 */
export function keptByCommunication<Result>(): (
  communication: Communication,
  key: string,
  reckon: () => Result,
) => Result {
  const kept = new WeakMap<Communication, { readonly key: string; readonly result: Result }>();
  return (communication, key, reckon) => {
    const known = kept.get(communication);
    if (known?.key === key) return known.result;
    const result = reckon();
    kept.set(communication, { key, result });
    return result;
  };
}

// A calendar may list hundreds of days: it is known by itself, not by what it says.
const calendarNumbers = new WeakMap<CalendarSection, number>();
let calendarsSeen = 0;

function calendarNumber(calendar: CalendarSection | undefined): number {
  if (calendar === undefined) return 0;
  const known = calendarNumbers.get(calendar);
  if (known !== undefined) return known;
  calendarsSeen += 1;
  calendarNumbers.set(calendar, calendarsSeen);
  return calendarsSeen;
}
