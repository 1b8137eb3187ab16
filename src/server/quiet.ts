import type { Runtime } from "./runtime.ts";

/** Lets the person at the editor go before work that can wait. */
export interface Quiet {
  /** The editor wants something. */
  disturb(): void;
  /** Resolves when the editor has wanted nothing for a moment, or has waited long enough. */
  wait(): Promise<void>;
}

/** In milliseconds: how long the editor must be still, and how long work waits for that at most. */
const rest = { after: 40, atMost: 1_000 };

export function createQuiet({ now, later }: Pick<Runtime, "now" | "later">): Quiet {
  const time = () => now().getTime();
  let last = Number.NEGATIVE_INFINITY;
  return {
    disturb() {
      last = time();
    },
    async wait() {
      const begin = time();
      do {
        // Always once round: what the editor has sent meanwhile is read before the work goes on.
        const left = Math.max(0, last + rest.after - time());
        await new Promise<void>((resolve) => void later(resolve, left));
      } while (time() < last + rest.after && time() < begin + rest.atMost);
    },
  };
}
