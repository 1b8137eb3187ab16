import type { Disposable, ViewBadge } from "vscode";
import { attentionText } from "../../language/sidebar/attention-words.ts";
import { languageSetting } from "../settings.ts";
import type { Tree } from "../sidebar/tree.ts";
import type { ViewState } from "../sidebar/view-state.ts";
import { badgeKinds, countOf, plansInFocus, sumOf } from "./counts.ts";
import type { Summaries } from "./summaries.ts";

/** Keeps the badges of the views. */
export function showBadges(trees: readonly Tree[], state: ViewState, summaries: Summaries): Disposable {
  const show = () => {
    const counts = sumOf(plansInFocus(summaries.current(), state.focus()));
    for (const { id, view } of trees) {
      const kinds = badgeKinds[id];
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
