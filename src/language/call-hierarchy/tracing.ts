import type { CallSource } from "./call-source.ts";
import { namedBy, namedIn } from "./links.ts";

/*
 * What is done for what: a need stands before the goals that serve it, a goal before its milestones, a milestone
 * before its work.
 */

export const needCalls: CallSource<"needs"> = {
  before: () => [],
  after: (need, context) => namedBy(context, need, "goals", "needs"),
};

export const goalCalls: CallSource<"goals"> = {
  before: (goal, context) => namedIn(context, goal, "needs", goal.needs),
  after: (goal, context) => namedIn(context, goal, "milestones", goal.milestones),
};

export const milestoneCalls: CallSource<"milestones"> = {
  before: (milestone, context) => namedBy(context, milestone, "goals", "milestones"),
  after: (milestone, context) => namedBy(context, milestone, "work", "milestone"),
};

export const workCalls: CallSource<"work"> = {
  before: (item, context) => namedIn(context, item, "milestone", item.milestone),
  after: () => [],
};
