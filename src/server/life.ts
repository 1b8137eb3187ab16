import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Guard } from "./guard.ts";

/** How far the client is: it greets first, and after its goodbye it asks nothing more. */
export interface Life extends Guard {
  greeted(): void;
  ended(): void;
  hasEnded(): boolean;
}

/** Refuses what comes before `initialize` and after `shutdown`, with the codes of the protocol. */
export function followLife({ console: log }: Pick<Connection, "console">): Life {
  let phase: "new" | "greeted" | "ended" = "new";
  const refusals = {
    new: new ResponseError<never>(ErrorCodes.ServerNotInitialized, "The server waits for “initialize”."),
    greeted: undefined,
    ended: new ResponseError<never>(ErrorCodes.InvalidRequest, "The server has been shut down."),
  };
  return {
    error: (message) => log.error(message),
    refusal: () => refusals[phase],
    greeted() {
      phase = "greeted";
    },
    ended() {
      phase = "ended";
    },
    hasEnded: () => phase === "ended",
  };
}
