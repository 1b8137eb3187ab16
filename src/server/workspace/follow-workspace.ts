import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from "vscode-languageserver";
import type { EditorOptions } from "../../language/document.ts";
import type { ClientAbilities } from "../capabilities.ts";
import { attempt, logFailure } from "../guard.ts";
import type { Quiet } from "../quiet.ts";
import type { Runtime } from "../runtime.ts";
import type { Settings } from "../settings.ts";
import { closedPlan } from "./closed-plan.ts";
import { type ClosedPlans, createClosedPlans } from "./closed-plans.ts";
import { foldersOf, withChange } from "./folders.ts";
import { showCheckProgress } from "./progress.ts";
import { pushClosed } from "./pushed-closed.ts";

/** The folders that the editor has open, and the plans in them that are not open themselves. */
export interface Workspace extends ClosedPlans {
  /** Takes what the client said at the start. */
  begin(params: InitializeParams): void;
  /** Asks the client to tell of files, and looks for plans. */
  start(): Promise<void>;
  /** The client asks for all findings. */
  asked(): void;
}

interface Surroundings {
  readonly runtime: Runtime;
  readonly quiet: Quiet;
  readonly settings: () => Settings;
  readonly options: () => EditorOptions;
  readonly abilities: () => ClientAbilities;
  /** Sends the findings of a plan that is not open. */
  readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  /** Some file has changed; open plans may have been judged by it. */
  readonly fileChanged: (uri: string) => void;
}

/** Follows the plans of the workspace: found on the disk, judged there, and judged again when files change. */
export function followWorkspace(connection: Connection, surroundings: Surroundings): Workspace {
  const { runtime, quiet, settings, options, abilities, send, fileChanged } = surroundings;
  const log = connection.console;
  let folders: readonly string[] = [];

  const plans = createClosedPlans({
    runtime,
    settings,
    quiet: quiet.wait,
    judge: (uri, text) =>
      attempt(log, `Checking ${uri}`, () =>
        closedPlan(uri, text, {
          runtime,
          settings: settings(),
          options: options(),
          encoding: abilities().encoding,
          hasSidebar: abilities().sidebar,
        }),
      ),
    changed: (uri, plan) => {
      pushed.changed(uri, plan?.diagnostics ?? []);
      for (const { rule, error } of plan?.faults ?? []) logFailure(log, `Rule ${rule}`, error);
    },
    showProgress: () => showCheckProgress(connection, options().language),
    failed: (error) => logFailure(log, "Checking the workspace", error),
  });

  const pushed = pushClosed(runtime, plans.known, send);

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      attempt(log, "Following a file", () => {
        plans.fileChanged(uri, kinds[type] ?? "changed");
        fileChanged(uri);
      });
    }
  });

  return {
    ...plans,
    begin(params) {
      folders = foldersOf(params);
      pushed.begin(abilities().pullsDiagnostics);
    },
    opened(uri) {
      plans.opened(uri);
      pushed.opened(uri);
    },
    asked: pushed.asked,
    async start() {
      plans.setFolders(folders);
      if (abilities().foldersChange) {
        connection.workspace.onDidChangeWorkspaceFolders((change) => {
          folders = withChange(folders, change);
          plans.setFolders(folders);
        });
      }
      // All files, since a plan may speak of any, and since some editors tell of a folder that went but not of what was in it.
      if (abilities().watchesFiles && runtime.files) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: "**/*" }],
        });
      }
    },
  };
}

const kinds: Readonly<Record<number, "created" | "changed" | "deleted">> = {
  [FileChangeType.Created]: "created",
  [FileChangeType.Changed]: "changed",
  [FileChangeType.Deleted]: "deleted",
};
