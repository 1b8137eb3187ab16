import type { ServerState } from "../state.ts";
import { sidebarPlans } from "./plans-of.ts";
import { serveSidebar } from "./serve-sidebar.ts";

/** Serves an editor that shows the sidebar with the plans of the state. */
export function showSidebar(state: ServerState): void {
  const { connection, runtime, life, quiet, configuration, plans, workspace, judged, options } = state;
  serveSidebar(connection, {
    ...{ life, runtime, quiet, options },
    nextChange: () => Promise.race([workspace.nextChange(), judged.next()]),
    isReading: () => !workspace.isIdle(),
    plans: sidebarPlans({
      ...{ runtime, workspace, options, documents: plans, settings: configuration.current },
      encoding: () => state.abilities().encoding,
    }),
  });
}
