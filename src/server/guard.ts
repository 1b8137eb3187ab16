import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Where the server writes what went wrong. */
export interface Log {
  error(message: string): void;
}

/** What a guarded request is guarded by. */
export interface Guard extends Log {
  /** Why no request is answered now; undefined where they are. */
  refusal(): ResponseError<never> | undefined;
}

/**
 * A request that cannot end the server: one that comes at the wrong time or was called off answers so, one that fails
 * is logged and answers with nothing.
 */
export function guarded<Params, Result>(
  guard: Guard,
  name: string,
  answer: (params: Params) => Result,
): (params: Params, token: CancellationToken) => Result | null | ResponseError<void> {
  return (params, token) => {
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`);
    return guard.refusal() ?? attempt(guard, name, () => answer(params)) ?? null;
  };
}

/** Does something that must not end the server; undefined where it failed. */
export function attempt<Result>(log: Log, name: string, act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    logFailure(log, name, error);
    return undefined;
  }
}

/** Says what failed and where. */
export function logFailure(log: Log, name: string, error: unknown): void {
  log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
