import type { PlanSubject } from "../../plan/templates/new-plan.ts";
import { todayIn } from "../../plan/time/moment.ts";
import { asOfSetting } from "../settings.ts";

/** What a plan is made for that begins on this machine: at the as-of date of the settings, else today. */
export function subjectNamed(name: string): PlanSubject {
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  const asOf = asOfSetting();
  return { name, timezone, today: asOf instanceof Date ? todayIn(asOf, timezone) : asOf };
}
