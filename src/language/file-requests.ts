/** What the server may ask its editor of files that it cannot read by itself: those of a browser or of a virtual workspace. */
export const fileRequests = {
  /** `PlansBelowParams` → the addresses of the plans there */
  plansBelow: "commplan/plansBelow",
  /** `ReadFileParams` → the text of a plan, or null where there is no such file */
  readFile: "commplan/readFile",
  /** `FingerprintParams` → the SHA-256 of a file beside a plan in hexadecimal digits, or null where nothing can be said of it */
  fingerprint: "commplan/fingerprint",
} as const;

export interface PlansBelowParams {
  /** By URI. */
  readonly folder: string;
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface FingerprintParams {
  /** By URI. */
  readonly plan: string;
  /** As the plan writes it. */
  readonly path: string;
}
