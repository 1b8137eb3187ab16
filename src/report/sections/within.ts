import type { IsoDate } from "../../plan/plan.ts";
import type { Period } from "../report.ts";

/** Whether a day lies in a period; one that is not given does not. */
export function isWithin(date: IsoDate | undefined, period: Period): boolean {
  return date !== undefined && date >= period.from && date <= period.to;
}

/**
 * Whether what is over ended in the period or after it: when the period closed, it was still there to be told of.
 * Where nobody wrote down when it ended, the day on which it began, or was to end, decides.
 */
export function endedSince(
  ended: IsoDate | undefined,
  known: IsoDate | undefined,
  { from }: Period,
): boolean {
  const day = ended ?? known;
  return day !== undefined && day >= from;
}
