import type { Readership } from "../plan/facts/visibility.ts";
import { type VisiblePlan, visiblePlan } from "../plan/facts/visibility.ts";
import type { Id, IsoDate, Plan, PlanRecord, SectionName, Visibility } from "../plan/plan.ts";
import { sectionNames } from "../plan/plan.ts";
import { comparedState, type StateChoice } from "./history-states.ts";

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
  /** From the earliest to the latest. The latest may be what the plan is now, recorded on an earlier day. */
  readonly states: readonly PlanState[];
  /** Why there are no states. */
  readonly absence?: HistoryAbsence;
}

/**
 * Why earlier states are not at hand: `no-git` on this computer; the file is in `no-repository`; it is
 * `not-recorded` there, or only after the as-of date; git `refused` to read a folder of somebody else's;
 * the records are `unreadable`; or the file is not on this computer, so that its repository is `out-of-reach`.
 */
export type HistoryAbsence =
  | "untrusted"
  | "no-git"
  | "no-repository"
  | "not-recorded"
  | "refused"
  | "unreadable"
  | "out-of-reach";

/** Earlier states as the readers of a report may see them. */
export interface VisibleHistory<State = PlanState> {
  /** From the earliest to the latest. */
  readonly states: readonly State[];
  /** What to compare with; undefined where there is no state. */
  readonly last: ComparedState<State> | undefined;
  readonly absence: HistoryAbsence | undefined;
}

export interface ComparedState<State = PlanState> {
  readonly state: State;
  /** What makes it the one: the last `report`, else the last state `before` the period, else the `first` of all. */
  readonly since: "report" | "before" | "first";
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
  choice: StateChoice,
): VisibleHistory {
  const there = idsOf(current);
  const states = history.states.map((state) => {
    const { plan } = visiblePlan(state.plan, readers);
    return {
      ...state,
      plan: withoutHidden(plan, readers.visibility, (id) => !there.has(id) || now.shows(id)),
    };
  });
  return { states, last: comparedState(states, choice), absence: history.absence };
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
