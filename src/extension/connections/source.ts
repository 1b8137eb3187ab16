import { ProgressLocation, window } from "vscode";
import { ConnectError } from "../../connect/http/connect-error.ts";
import { sifted, tablesOf } from "../../connect/pulled-tables.ts";
import { type Pulled, sheetsOf } from "../../connect/records.ts";
import type { ImportSource } from "../import/source.ts";
import type { Connection } from "./connection.ts";
import { editorHost } from "./editor-host.ts";
import type { Entry } from "./vault.ts";

export interface Pulling {
  readonly connection: Connection;
  readonly entry: () => Promise<Entry | undefined>;
  /** The time zone of the plan that it goes into. */
  readonly timezone: () => Promise<string>;
  /** Is told of each failure, to offer what helps. */
  readonly onFailure: (failure: ConnectError) => void;
}

/** What a connection holds as the source of an import: each reading asks the other tool anew. */
export function connectionSource({ connection, entry, timezone, onFailure }: Pulling): ImportSource {
  const { name, tool, access, wish } = connection;
  let pulled: Pulled | undefined;
  return {
    id: `commplan.connection ${name}`,
    title: name,
    read: async ({ token, tell }) => {
      try {
        const found = await entry();
        const credentials = found === "none" ? undefined : found;
        pulled = await tool.pull(
          { ...access, credentials },
          { ...wish, planTimezone: await timezone() },
          editorHost(token, tell),
        );
        return { sheets: sheetsOf(pulled) };
      } catch (error) {
        if (!(error instanceof ConnectError)) throw error;
        onFailure(error);
        return { problem: error.words };
      }
    },
    mapping: () => (pulled === undefined ? { tables: [] } : tablesOf(pulled, {}).mapping),
    sifted,
  };
}

/** The same with its progress as a message that has a way to stop it, where no page shows it. */
export function withProgress(source: ImportSource, title: string): ImportSource {
  const shown = { location: ProgressLocation.Notification, title, cancellable: true };
  return {
    ...source,
    read: (reading) =>
      Promise.resolve(
        window.withProgress(shown, (progress, token) =>
          source.read({ ...reading, token, tell: (message) => progress.report({ message }) }),
        ),
      ),
  };
}
