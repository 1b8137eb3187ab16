import { type Meant, perhaps, surely } from "./meant.ts";
import { type Rhythm, rhythmPhrase } from "./rhythm.ts";
import { onDaysOfMonth } from "./rule.ts";

/** "Twice a week", “每月两次”: so many times in a stretch of time, on days that nobody has named. */
export function timesEach(times: number, rhythm: Rhythm): Meant | undefined {
  const { unit, every } = rhythm;
  if (times === 1) return surely(rhythmPhrase(rhythm));
  if (unit === "months" && every % times === 0) return surely(rhythmPhrase({ unit, every: every / times }));
  if (every > 1) return undefined;
  if (unit === "months") return inMonth[times];
  if (unit === "weeks") return inWeek[times];
  // A cadence happens at most once a day.
  return perhaps(rhythmPhrase(rhythm));
}

const inWeek: Readonly<Record<number, Meant>> = {
  2: perhaps("weekly on mon,thu", "weekly on tue,fri"),
  3: perhaps("weekly on mon,wed,fri"),
  4: perhaps("weekly on mon,tue,wed,thu"),
  5: perhaps("every 1 working-day"),
};

const inMonth: Readonly<Record<number, Meant>> = {
  2: perhaps(onDaysOfMonth([1, 15]), onDaysOfMonth([15, -1]), "biweekly"),
  3: perhaps(onDaysOfMonth([10, 20, -1]), onDaysOfMonth([1, 11, 21]), "every 10 days"),
  4: perhaps("weekly"),
};
