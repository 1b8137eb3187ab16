import { attempt } from "./guard.ts";
import type { ServerState } from "./state.ts";

/** Follows the texts that the editor opens, changes and closes. */
export function followTexts(state: ServerState): void {
  const { life, texts, tokens, quiet, configuration, plans, workspace } = state;
  texts.onDidOpen(({ document }) => {
    workspace.opened(document.uri);
    plans.opened(document);
  });
  texts.onDidChangeContent(({ document }) => {
    quiet.disturb();
    if (configuration.isKnown()) attempt(life, "Analysing", () => plans.changed(document.uri));
  });
  texts.onDidClose(({ document }) => {
    quiet.disturb();
    plans.closed(document.uri);
    workspace.closed(document.uri);
    tokens.forget(document.uri);
  });
}
