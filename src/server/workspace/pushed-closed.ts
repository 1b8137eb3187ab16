import type { Diagnostic } from "vscode-languageserver";
import type { Runtime } from "../runtime.ts";
import type { ClosedPlans } from "./closed-plans.ts";

/** Sends the findings of plans that are not open to clients that do not ask for them. */
export interface PushedClosed {
  /** The client has greeted; whether it asks for findings at all. */
  begin(pulls: boolean): void;
  /** The findings of a plan have changed. */
  changed(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** The client has asked for all findings of the workspace, and from now on has them from there. */
  asked(): void;
  /** The plan is the editor's now: it asks for it, or is sent what its open text says. */
  opened(uri: string): void;
}

/** How long a client that asks for the findings of open plans may take to ask for all, in milliseconds. */
const patience = 2_500;

export function pushClosed(
  { later }: Pick<Runtime, "later">,
  known: ClosedPlans["known"],
  send: (uri: string, diagnostics: readonly Diagnostic[]) => void,
): PushedClosed {
  let pulls = false;
  /** Many clients ask for open plans only, and none says so beforehand. */
  let asks: "never" | "perhaps" | "always" = "perhaps";
  const sendAll = () => {
    for (const { uri, diagnostics } of known()) send(uri, asks === "never" ? diagnostics : []);
  };
  return {
    begin(pullsOpen) {
      pulls = pullsOpen;
      const decide = () => {
        if (asks !== "perhaps") return;
        asks = "never";
        sendAll();
      };
      if (pulls) later(decide, patience);
      else decide();
    },
    changed(uri, diagnostics) {
      if (asks === "never") send(uri, diagnostics);
    },
    asked() {
      const had = asks === "never";
      asks = "always";
      if (had) sendAll();
    },
    opened(uri) {
      // To a client that is sent everything, what the open text says follows at once.
      if (pulls && asks === "never") send(uri, []);
    },
  };
}
