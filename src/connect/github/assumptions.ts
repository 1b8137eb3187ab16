/**
 * What is known of GitHub from its public reference and not from trying: kept in one place, so that what turns out otherwise is
 * changed here. Times are milliseconds.
 */
export const assumptions = {
  cloudRoot: "https://api.github.com",
  cloudPages: /^(?:www\.|api\.)?github\.com$/,
  /** An enterprise in the cloud with a host of its own asks at `api.` before it. */
  ownCloud: /^(?:api\.)?([\w-]+\.ghe\.com)$/,
  /** Where it is on a server of one's own. */
  privatePath: "/api/v3",
  version: "2022-11-28",
  pageSize: 100,
  timeout: 30_000,
  mostBytes: 30_000_000,
  waitHeaders: ["retry-after"],
  quota: { left: "x-ratelimit-remaining", reset: "x-ratelimit-reset" },
  /** A limit that starts anew in longer is told instead of waited for. */
  longestWait: 120_000,
  mostRetries: 3,
  waits: [1_000, 2_000, 4_000],
  /** A limit without a header asks for a minute at least, and longer each time. */
  waitsOfTooMany: [60_000, 120_000],
  /** What a refusal with status 403 says that is a limit. */
  limit: /\brate limit\b|\babuse detection\b/i,
  /** The right of a fine-grained token, and the scope of a classic one. */
  right: "Issues: read (classic: repo)",
} as const;
