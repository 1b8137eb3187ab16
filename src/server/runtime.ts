/** What the server needs of the world: the time. */
export interface Runtime {
  /** This instant. */
  now(): Date;
  /** Does something once, after some milliseconds; the answer calls it off. */
  later(action: () => void, milliseconds: number): () => void;
}

/** The world as it is. */
export const systemRuntime: Runtime = {
  now: () => new Date(),
  later(action, milliseconds) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
