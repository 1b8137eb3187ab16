/** Tells those who wait that something happened. */
export interface Signal {
  fire(): void;
  /** Resolves at the next `fire`. */
  next(): Promise<void>;
}

export function createSignal(): Signal {
  let waiting: (() => void)[] = [];
  return {
    fire() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: () => new Promise((resolve) => void waiting.push(resolve)),
  };
}
