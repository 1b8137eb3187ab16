import type { Act } from "./act.ts";
import { addingActs } from "./add/index.ts";
import { closeRisk } from "./records/close-risk.ts";
import { acknowledgeFeedback, answerFeedback, closeFeedback, decideFeedback } from "./records/feedback.ts";
import { issueReport } from "./records/issue-report.ts";
import { logCommunication } from "./records/log-communication.ts";
import { makeDecision } from "./records/make-decision.ts";
import { markActionDone, markMilestoneDone, markWorkDone } from "./records/mark-done.ts";
import { recordMinutes } from "./records/record-minutes.ts";
import { rescheduleMilestone } from "./records/reschedule-milestone.ts";
import { resolveIssue } from "./records/resolve-issue.ts";
import { riskOccurred } from "./records/risk-occurred.ts";
import { setOwner } from "./records/set-owner.ts";
import { setProgress } from "./records/set-progress.ts";
import { tellClient } from "./records/tell-client.ts";

/** All that a person can do to a plan without writing YAML. */
export const acts: readonly Act[] = [
  markMilestoneDone,
  markWorkDone,
  markActionDone,
  rescheduleMilestone,
  setOwner,
  setProgress,
  closeRisk,
  riskOccurred,
  resolveIssue,
  makeDecision,
  logCommunication,
  acknowledgeFeedback,
  answerFeedback,
  decideFeedback,
  closeFeedback,
  tellClient,
  recordMinutes,
  issueReport,
  ...addingActs,
];

export function actNamed(name: string): Act | undefined {
  return acts.find((act) => act.name === name);
}
