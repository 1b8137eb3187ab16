import type { Clock } from "./host.ts";

/**
 * A clock that waits as the system does.
 *
 * @param now epoch milliseconds, from whoever may look at the system's clock
 */
export function clockOf(now: () => number): Clock {
  return { now, wait };
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
    if (signal?.aborted === true) end();
  });
}
