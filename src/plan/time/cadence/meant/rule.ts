/** Recurrence rules for what has no phrase of its own: several days of a month, and days of the calendar's own quarters and years. */

/** On days of a month by their number; -1 is the last one. */
export function onDaysOfMonth(days: readonly number[], every = 1): string {
  const interval = every === 1 ? "" : `INTERVAL=${every};`;
  return `RRULE:FREQ=MONTHLY;${interval}BYMONTHDAY=${days.join(",")}`;
}

/** On weekdays by their number in the month, `weekday` in the short word of the format. */
export function onWeekdaysOfMonth(weeks: readonly number[], weekday: string): string {
  const day = weekday.slice(0, 2).toUpperCase();
  return `RRULE:FREQ=MONTHLY;BYDAY=${weeks.map((week) => `${week}${day}`).join(",")}`;
}

/** On a day of months of the year, from 1 for January. */
export function onDayOfMonths(months: readonly number[], day: number): string {
  return `RRULE:FREQ=YEARLY;BYMONTH=${months.join(",")};BYMONTHDAY=${day}`;
}

/** On the last working day of each month, holidays aside. */
export const lastWorkday = "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";

/** The first and the last months of the quarters of a year. */
export const quarterMonths = { first: [1, 4, 7, 10], last: [3, 6, 9, 12] } as const;
