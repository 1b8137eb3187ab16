/**
 * What is known of Worktile from a thin reference, from programs of others and from what they saw, not from trying: kept
 * in one place, so that what turns out otherwise is changed here. Times are milliseconds.
 */
export const assumptions = {
  /** The public cloud's interface for teams. */
  cloudBase: "https://dev.worktile.com/open-api",
  /** A team's web pages in the cloud, which people paste. */
  cloudPages: /^(?:[\w-]+\.)?worktile\.com$/,
  /** Where it is on a server of one's own: a guess, so that the whole address can be given instead. */
  privatePath: "/open-api",
  /** Days of the tool are whole days in China. */
  timezone: "Asia/Shanghai",
  pageSize: 100,
  timeout: 30_000,
  mostBytes: 30_000_000,
  waitHeaders: ["retry-after"],
  longestWait: 30_000,
  mostRetries: 3,
  waits: [1_000, 2_000, 4_000],
  /** Of a token's life, a duration in seconds, this part is used. */
  lifeUsed: 0.8,
  /** Where no life is said. */
  tokenLife: 3_600_000,
  /** `error_code`s of a token that is malformed, invalid or expired. */
  deadToken: ["1102", "1103"] as readonly string[],
  /** The kinds of `task_state.type`: 3 was seen to be the end of whatever kind; 1 and 2 stand in a program only. */
  states: { 1: "pending", 2: "in-progress", 3: "ended" } as Readonly<
    Record<string, "pending" | "in-progress" | "ended">
  >,
  /** Names of an ended state that mean that it was given up. */
  givenUp: /关闭|取消|拒绝|报废|作废|终止|closed|cancel|reject|abandon|won.?t/i,
} as const;
