import type { Disposable, Memento, ViewBadge } from "vscode";
import type { Client } from "../client.ts";
import type { Trees } from "../sidebar/find-in-tree.ts";
import { showBadges } from "./badges.ts";
import { followCursor } from "./follow-cursor.ts";
import { registerReminder } from "./reminder.ts";
import { showStatus } from "./status-item.ts";
import { followSummaries } from "./summaries.ts";

/** What needs attention, told where it is seen at a glance. */
export interface Glance extends Disposable {
  readonly shown: () => {
    /** By the view's id; of those that have one. */
    readonly badges: Readonly<Record<string, ViewBadge>>;
    /** Of the plan in the editor in front. */
    readonly status: { readonly text: string; readonly sentence: string } | undefined;
  };
}

/** Badges, status bar and reminder, and the trees that follow the cursor. */
export function registerGlance(memory: Memento, context: Trees & { readonly client: Client }): Glance {
  const { client, state, trees } = context;
  const summaries = followSummaries(client);
  const status = showStatus(summaries);
  const parts = [
    summaries,
    status,
    showBadges(trees, state, summaries),
    registerReminder(memory, summaries),
    followCursor(context),
  ];
  return {
    shown: () => ({
      badges: Object.fromEntries(
        trees.flatMap(({ id, view: { badge } }) => (badge ? [[id, badge] as const] : [])),
      ),
      status: status.shown(),
    }),
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
