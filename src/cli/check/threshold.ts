import { type Severity, severities } from "../../plan/finding.ts";

export const thresholds = ["error", "warning", "info", "never"] as const;

/** From which severity on a finding makes a check fail. */
export type Threshold = (typeof thresholds)[number];

/** Whether findings of this severity make a check fail. `severities` begins with the gravest. */
export function failsAt(severity: Severity, threshold: Threshold): boolean {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}
