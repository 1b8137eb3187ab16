import { ConfigurationTarget, workspace } from "vscode";
import { settingsSection } from "../settings.ts";

type Entries = Readonly<Record<string, unknown>>;

/** Writes a connection to the person's own settings, never to a workspace's. */
export async function writeConnection(name: string, entry: Entries): Promise<void> {
  const { globalValue = {} } = inspected();
  await update({ ...globalValue, [name]: entry }, ConfigurationTarget.Global);
}

/** Takes a connection out of the settings that it stands in. */
export async function eraseConnection(name: string): Promise<void> {
  const { globalValue, workspaceValue } = inspected();
  const scopes = [
    [globalValue, ConfigurationTarget.Global],
    [workspaceValue, ConfigurationTarget.Workspace],
  ] as const;
  for (const [entries, target] of scopes) {
    if (entries === undefined || !Object.hasOwn(entries, name)) continue;
    const others = Object.entries(entries).filter(([key]) => key !== name);
    await update(others.length === 0 ? undefined : Object.fromEntries(others), target);
  }
}

function inspected(): {
  readonly globalValue?: Entries | undefined;
  readonly workspaceValue?: Entries | undefined;
} {
  return workspace.getConfiguration(settingsSection).inspect<Entries>("connections") ?? {};
}

async function update(entries: Entries | undefined, target: ConfigurationTarget): Promise<void> {
  await workspace.getConfiguration(settingsSection).update("connections", entries, target);
}
