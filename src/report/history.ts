import type { Readership } from "../plan/facts/visibility.ts";
import { type VisiblePlan, visiblePlan } from "../plan/facts/visibility.ts";
import type { Id, IsoDate, Plan, PlanRecord, SectionName, Visibility } from "../plan/plan.ts";
import { sectionNames } from "../plan/plan.ts";

/** The plan as it was on an earlier day. */
export interface PlanState {
  /** The day in the project's time zone on which it was recorded. */
  readonly date: IsoDate;
  /** The commit that holds it. */
  readonly commit: string;
  readonly plan: Plan;
}

/** What a history is told from: earlier states of the plan, as the host found them. */
export interface ReportHistory {
  /** From the earliest to the latest; the plan as it is now is not among them. */
  readonly states: readonly PlanState[];
  /** The commit of the state that the last report was made from, where it is known. */
  readonly lastReport?: string;
}

/** Earlier states as the readers of a report may see them. */
export interface VisibleHistory {
  readonly states: readonly PlanState[];
  /** The state that the last report was made from. */
  readonly last: PlanState | undefined;
}

/**
 * What these readers may see of earlier states: what was for them then, and has not been taken from them
 * since. A record that is still there but hidden now would else be told by its past.
 */
export function visibleHistory(
  history: ReportHistory,
  now: VisiblePlan,
  current: Plan,
  readers: Readership,
): VisibleHistory {
  const there = idsOf(current);
  const states = history.states.map((state) => {
    const { plan } = visiblePlan(state.plan, readers);
    return {
      ...state,
      plan: withoutHidden(plan, readers.visibility, (id) => !there.has(id) || now.shows(id)),
    };
  });
  return { states, last: states.find(({ commit }) => commit === history.lastReport) };
}

function withoutHidden(plan: Plan, visibility: Visibility, mayShow: (id: Id) => boolean): Plan {
  if (visibility === "internal") return plan;
  const kept: Partial<Record<SectionName, readonly PlanRecord[]>> = {};
  for (const section of sectionNames) {
    kept[section] = plan[section].filter(({ id }: PlanRecord) => id === undefined || mayShow(id));
  }
  return { ...plan, ...kept };
}

function idsOf(plan: Plan): ReadonlySet<Id> {
  return new Set(sectionNames.flatMap((section) => plan[section].flatMap(({ id }: PlanRecord) => id ?? [])));
}
