import type { Disposable, ViewBadge } from "vscode";
import { type AttentionKind, attentionText } from "../../language/sidebar/attention-words.ts";
import type { ViewId } from "../../language/sidebar/view.ts";
import { languageSetting } from "../settings.ts";
import type { Tree } from "../sidebar/tree.ts";
import type { ViewState } from "../sidebar/view-state.ts";
import { countOf, plansInFocus, sumOf } from "./counts.ts";
import type { Summaries } from "./summaries.ts";

/**
 * What each view counts; the icon of the container shows the sum, also while no view is open. A high risk stands for
 * weeks: counted, it would keep a badge there that nobody looks at any more.
 */
const counted: Readonly<Record<ViewId, readonly AttentionKind[]>> = {
  "commplan.milestones": ["late"],
  "commplan.risks": [],
  "commplan.communications": ["overdue", "today"],
  "commplan.feedback": ["unanswered"],
};

/** Keeps the badges of the views. */
export function showBadges(trees: readonly Tree[], state: ViewState, summaries: Summaries): Disposable {
  const show = () => {
    const counts = sumOf(plansInFocus(summaries.current(), state.focus()));
    for (const { id, view } of trees) {
      const kinds = counted[id];
      const value = countOf(counts, kinds);
      const tooltip = attentionText(counts, kinds)[languageSetting()];
      if (view.badge?.value === value && view.badge.tooltip === tooltip) continue;
      view.badge = badgeOf(value, tooltip);
    }
  };
  const following = [summaries.onDidChange(show), state.onDidChange(show)];
  return {
    dispose: () => {
      for (const part of following) part.dispose();
    },
  };
}

function badgeOf(value: number, tooltip: string): ViewBadge | undefined {
  return value === 0 ? undefined : { value, tooltip };
}
