import { type Lateness, lateness, slipDays } from "../../plan/facts/milestone.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Milestone } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import type { SectionContext, Shown } from "../context.ts";
import { latenessTones } from "../marks.ts";
import type { Tone } from "../report.ts";

/** A milestone with what follows from it at the as-of date. */
export interface MilestoneState {
  readonly milestone: Shown<Milestone>;
  readonly status: Milestone["status"];
  readonly lateness: Lateness | undefined;
  readonly slip: number | undefined;
  readonly tone: Tone;
}

/** The milestones that were given up; their dates are promised no more. */
export function cancelledMilestones({ plan }: SectionContext): readonly Shown<Milestone>[] {
  return plan.milestones.filter((milestone) => statusOf("milestones", milestone) === "cancelled");
}

/** The milestones that count, by date: all but cancelled ones. */
export function milestoneStates({
  plan,
  asOf,
  reckoning,
  calendar,
}: SectionContext): readonly MilestoneState[] {
  return plan.milestones
    .map((milestone) => {
      const status = statusOf("milestones", milestone);
      const late = lateness(milestone, { asOf, policy: reckoning.policy, calendar });
      const tone: Tone = status === "done" ? "good" : latenessTones[late?.grade ?? "on-time"];
      return { milestone, status, lateness: late, slip: slipDays(milestone), tone };
    })
    .filter(({ status }) => status !== "cancelled")
    .sort((a, b) => compareDates(dateOf(a.milestone), dateOf(b.milestone)));
}

function dateOf(milestone: Shown<Milestone>): string {
  return milestone.due ?? milestone.baseline ?? milestone.actual ?? "9999-12-31";
}
