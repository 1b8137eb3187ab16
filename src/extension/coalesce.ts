/** One action for a burst of calls: when they rest, and at the latest after a while. */
export interface Coalesced {
  readonly soon: () => void;
  readonly dispose: () => void;
}

/** Times in milliseconds. */
export function coalesce(act: () => void, { after, atMost }: { after: number; atMost: number }): Coalesced {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    since = undefined;
  };
  return {
    soon() {
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          stop();
          act();
        },
        Math.max(0, Math.min(after, since + atMost - now)),
      );
    },
    dispose: stop,
  };
}
