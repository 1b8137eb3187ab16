import type { Memento, Uri } from "vscode";

/** By a plan the name of the connection that it was synced with last. */
export interface LastConnections {
  readonly of: (plan: Uri) => string | undefined;
  readonly keep: (plan: Uri, name: string) => Promise<void>;
}

const key = "commplan.sync.last";

export function lastConnections(memory: Memento): LastConnections {
  const all = memory.get<Readonly<Record<string, string>>>(key) ?? {};
  return {
    of: (plan) => all[plan.toString()],
    keep: async (plan, name) => memory.update(key, { ...all, [plan.toString()]: name }),
  };
}
