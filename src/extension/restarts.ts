/** How often a server may die within a time, in milliseconds, before it stays down. */
const limit = { deaths: 4, within: 180_000 };

/** Whether a server that died at these times, in milliseconds, the last one now, is started again. */
export function mayRestart(deaths: readonly number[]): boolean {
  const now = deaths.at(-1) ?? 0;
  return deaths.filter((death) => now - death < limit.within).length <= limit.deaths;
}
