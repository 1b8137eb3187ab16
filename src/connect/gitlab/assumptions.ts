/**
 * What is known of GitLab from its public reference and not from trying: kept in one place, so that what turns out otherwise is
 * changed here. Times are milliseconds.
 */
export const assumptions = {
  cloudAddress: "https://gitlab.com",
  /** Below the address of the pages. */
  path: "/api/v4",
  pageSize: 100,
  timeout: 30_000,
  mostBytes: 30_000_000,
  waitHeaders: ["retry-after"],
  quota: { left: "ratelimit-remaining", reset: "ratelimit-reset" },
  /** A limit that starts anew in longer is told instead of waited for. */
  longestWait: 120_000,
  mostRetries: 3,
  waits: [1_000, 2_000, 4_000],
  /** A limit without a header is by the minute. */
  waitsOfTooMany: [60_000],
  right: "read_api",
} as const;
