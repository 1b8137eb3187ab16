import {
  type AttentionCounts,
  type AttentionKind,
  attentionKinds,
} from "../../language/sidebar/attention-words.ts";
import type { ViewId } from "../../language/sidebar/view.ts";

/** What each view counts: together `dueKinds`. The icon of the container shows the sum, also while no view is open. */
export const badgeKinds: Readonly<Record<ViewId, readonly AttentionKind[]>> = {
  "commplan.milestones": ["late"],
  "commplan.risks": [],
  "commplan.communications": ["overdue", "today"],
  "commplan.feedback": ["unanswered"],
};

/** What needs attention in several plans, in numbers. */
export function sumOf(plans: readonly AttentionCounts[]): AttentionCounts {
  const sums = attentionKinds.map((kind) => [kind, plans.reduce((sum, plan) => sum + plan[kind], 0)]);
  return Object.fromEntries(sums) as Record<AttentionKind, number>;
}

/** The plans that count: the one in focus while it is there, else all. */
export function plansInFocus<Plan extends { readonly plan: string }>(
  plans: readonly Plan[],
  focus: string | undefined,
): readonly Plan[] {
  const focused = plans.filter(({ plan }) => plan === focus);
  return focused.length > 0 ? focused : plans;
}

/** How many records of these kinds need attention. */
export function countOf(counts: AttentionCounts, kinds: readonly AttentionKind[]): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}
