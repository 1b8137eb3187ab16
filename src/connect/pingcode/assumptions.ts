/**
 * What is known of PingCode from its reference and from what others saw, and not from trying: kept in one place, so that
 * what turns out otherwise is changed here. Times are milliseconds.
 */
export const assumptions = {
  /** The public cloud's root for programs. A newer `api.pingcode.com` is said to serve the same. */
  cloudRoot: "https://open.pingcode.com",
  cloudRoots: /^(?:open|api)\.pingcode\.com$/,
  /** The web pages of a team in the cloud, which people paste. */
  cloudPages: /^(?:[\w-]+\.)?pingcode\.com$/,
  /** Where the root is on a server of one's own. */
  privatePath: "/open",
  /** Days of the tool are whole days in China. */
  timezone: "Asia/Shanghai",
  pageSize: 100,
  timeout: 30_000,
  mostBytes: 30_000_000,
  /** By the older reference, the cloud's newer one, and the standard. */
  waitHeaders: ["x-pc-retry-after", "x-ratelimit-retry-after", "retry-after"],
  longestWait: 60_000,
  mostRetries: 2,
  /** Without a header that says how long: once, since nothing says that asking more often helps. */
  waits: [2_000],
  /** `expires_in` above this is the instant in Unix seconds, as the cloud gives it; below it a duration. */
  absoluteExpiry: 1_000_000_000,
  tokenLife: 30 * 86_400_000,
  /** Codes by which a generation says that it does not know a path. */
  unknownPath: ["100002"] as readonly string[],
  /** A project without sprints answers so. */
  noSprints: ["100300"] as readonly string[],
  /** Which names and id words mean a milestone or a stage among the types of the group `plan`. */
  milestoneType: /^milestone$|里程碑/i,
  stageType: /^(?:stage|phase)$|阶段/i,
} as const;
