import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { ClientAbilities } from "./capabilities.ts";
import { asMapping, noSettings, readSettings, type Settings, settingsSection } from "./settings.ts";

/** The user's settings, and when they change. */
export interface Configuration {
  /** The very same value until something changed. */
  current(): Settings;
  /** Whether they are known; until then the values of the start hold. */
  isKnown(): boolean;
  /** Takes what the client said at the start. */
  begin(options: unknown, abilities: ClientAbilities): void;
  /** Asks the client, where it can be asked. */
  load(): Promise<void>;
}

/** Follows the settings of the client: asked for where it can be asked, else as it sends them. */
export function followConfiguration(connection: Connection, changed: () => void): Configuration {
  let settings = noSettings;
  let isKnown = false;
  let abilities: ClientAbilities | undefined;
  /** What the client said at the start holds wherever it says nothing later: some take settings only there. */
  let start: Readonly<Record<string, unknown>> = {};

  const take = (value: unknown) => {
    const read = readSettings({ ...start, ...givenIn(value) });
    const isNew = !isKnown || JSON.stringify(read) !== JSON.stringify(settings);
    isKnown = true;
    if (!isNew) return;
    settings = read;
    changed();
  };
  const ask = async () => {
    try {
      take(await connection.workspace.getConfiguration(settingsSection));
    } catch (error) {
      connection.console.error(`The settings could not be read: ${String(error)}`);
      take(undefined);
    }
  };

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (abilities?.configuration) await ask();
    else take(asMapping(sent)[settingsSection]);
  });

  return {
    current: () => settings,
    isKnown: () => isKnown,
    begin(options, client) {
      abilities = client;
      start = startOptions(options);
      settings = readSettings(start);
      isKnown = !client.configuration;
    },
    async load() {
      if (!abilities?.configuration) return;
      await ask();
      if (!abilities.configurationEvents) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    },
  };
}

/** The options of the start may stand in the section, as settings do. */
function startOptions(options: unknown): Readonly<Record<string, unknown>> {
  const flat = asMapping(options);
  return { ...flat, ...asMapping(flat[settingsSection]) };
}

/** An editor may send `null` for what is not set. */
function givenIn(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(asMapping(value)).filter(([, one]) => one !== null));
}
