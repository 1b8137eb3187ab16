import type { Id, IsoDate, Milestone } from "../plan.ts";
import { type Calendar, nextWorkingDay } from "../time/calendar.ts";
import { isOpen } from "./open.ts";

/** A milestone that gets another date, and the one that it waits for. */
export interface Move {
  readonly milestone: Milestone;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Undefined for the one that was moved first. */
  readonly waitsFor: Milestone | undefined;
}

/**
 * What moving a milestone to a day moves with it: the open milestones that wait for it, directly or through others,
 * each only so far that it is not due before what it waits for, and onto a working day. In the order in which they
 * follow; those that are late enough already are not there. A circle ends where it began.
 */
export function followersOf(
  milestone: Milestone,
  to: IsoDate,
  milestones: readonly Milestone[],
  calendar: Calendar,
): readonly Move[] {
  const waiting = waitersOf(milestones);
  const moves = new Map<Milestone, Move>();
  const queue: { readonly moved: Milestone; readonly to: IsoDate }[] = [{ moved: milestone, to }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { moved, to: earliest } = next;
    for (const follower of waiting.get(moved.id ?? "") ?? []) {
      const due = moves.get(follower)?.to ?? follower.due;
      if (follower === milestone || follower.due === undefined || due === undefined || due >= earliest)
        continue;
      const date = nextWorkingDay(earliest, calendar);
      // A later date replaces the earlier one, and stands behind what it now waits for.
      moves.delete(follower);
      moves.set(follower, { milestone: follower, from: follower.due, to: date, waitsFor: moved });
      queue.push({ moved: follower, to: date });
    }
  }
  return [...moves.values()];
}

function waitersOf(milestones: readonly Milestone[]): ReadonlyMap<Id, readonly Milestone[]> {
  const waiting = new Map<Id, Milestone[]>();
  for (const milestone of milestones) {
    if (!milestone.intact || isOpen("milestones", milestone) !== true) continue;
    for (const id of new Set(milestone["depends-on"])) {
      const others = waiting.get(id);
      if (others) others.push(milestone);
      else waiting.set(id, [milestone]);
    }
  }
  return waiting;
}
