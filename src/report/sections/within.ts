import type { IsoDate } from "../../plan/plan.ts";
import type { Period } from "../report.ts";

/** Whether a day lies in a period; one that is not given does not. */
export function isWithin(date: IsoDate | undefined, period: Period): boolean {
  return date !== undefined && date >= period.from && date <= period.to;
}
