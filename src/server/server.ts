import type { Connection } from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities.ts";
import { serve } from "./features/index.ts";
import { followDay } from "./follow-day.ts";
import { followTexts } from "./follow-texts.ts";
import { attempt, logFailure } from "./guard.ts";
import { refresh } from "./refresh.ts";
import type { Runtime } from "./runtime.ts";
import { showSidebar } from "./sidebar/show-sidebar.ts";
import { createState, type ServerState } from "./state.ts";

/** Serves plans over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const state = createState(connection, runtime);
  followHandshake(state);
  followChanges(state);
  followTexts(state);
  serve(state);
  state.texts.listen(connection);
  connection.listen();
}

/** The beginning and the end, as the protocol has them. */
function followHandshake(state: ServerState): void {
  const { connection, life, configuration, workspace, judged, abilities } = state;
  connection.onInitialize((params) => {
    state.greeted(params);
    return { capabilities: capabilitiesFor(params), serverInfo: { name: "commplan" } };
  });
  connection.onInitialized(() => {
    if (abilities().sidebar) attempt(life, "Serving the sidebar", () => showSidebar(state));
    const begin = async () => {
      await configuration.load();
      await workspace.start();
    };
    begin().catch((error: unknown) => logFailure(life, "Beginning", error));
  });
  connection.onShutdown(() => {
    life.ended();
    judged.fire();
  });
}

/** What may change an answer without an edit: the day, and files beside the plans. */
function followChanges({ connection, runtime, life, plans, workspace, abilities }: ServerState): void {
  runtime.late?.onAnswer((uri) => {
    attempt(life, "Following a file", () => {
      workspace.fileChanged(uri, "changed");
      if (plans.fileChanged(uri)) refresh(connection, abilities());
    });
  });
  followDay(runtime, () => {
    attempt(life, "Following the day", () => {
      const isNew = [plans.followDay(), workspace.followDay()].includes(true);
      if (isNew) refresh(connection, abilities());
    });
  });
}
