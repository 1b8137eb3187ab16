import { type Disposable, type Event, EventEmitter, workspace } from "vscode";
import { type PlanSummary, requests } from "../../language/sidebar/protocol.ts";
import type { Client } from "../client.ts";
import { coalesce } from "../coalesce.ts";
import { settingsSection } from "../settings.ts";

/** The plans in numbers, as the server told them last. */
export interface Summaries extends Disposable {
  readonly current: () => readonly PlanSummary[];
  /** Also when the settings changed, which say the language. */
  readonly onDidChange: Event<void>;
}

/** Numbers need not keep step with the keys; in milliseconds. */
const rest = { after: 250, atMost: 1_000 };

/** Follows the plans. Asks nothing before the server has been started for a plan. */
export function followSummaries(client: Client): Summaries {
  let summaries: readonly PlanSummary[] = [];
  let isStarted = false;
  let turn = 0;
  const changed = new EventEmitter<void>();
  const ask = async () => {
    turn += 1;
    const asked = turn;
    const answer = await client.request<readonly PlanSummary[]>(requests.plans);
    // Of two answers under way the one asked for later counts; without one, the last holds.
    if (asked !== turn || answer === undefined) return;
    summaries = answer;
    changed.fire();
  };
  const asking = coalesce(() => void ask(), rest);
  const following = [
    client.onPlansChanged(() => {
      isStarted = true;
      asking.soon();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (isStarted && change.affectsConfiguration(settingsSection)) asking.soon();
    }),
  ];
  return {
    current: () => summaries,
    onDidChange: changed.event,
    dispose: () => {
      for (const part of [...following, asking, changed]) part.dispose();
    },
  };
}
