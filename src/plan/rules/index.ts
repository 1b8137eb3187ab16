import { actionOverdue } from "./action-overdue.ts";
import { adverseWithheld } from "./adverse-withheld.ts";
import { baselineNotUpdated } from "./baseline-not-updated.ts";
import { cadenceMismatch } from "./cadence-mismatch.ts";
import { channelNotPreferred } from "./channel-not-preferred.ts";
import { commAudienceEmpty } from "./comm-audience-empty.ts";
import { commOverdue } from "./comm-overdue.ts";
import { commOwnerClient } from "./comm-owner-client.ts";
import { dateFuture } from "./date-future.ts";
import { dateNonworking } from "./date-nonworking.ts";
import { dateOrder } from "./date-order.ts";
import { dateOutside } from "./date-outside.ts";
import { decisionBlocks } from "./decision-blocks.ts";
import { decisionLate } from "./decision-late.ts";
import { engagementGap } from "./engagement-gap.ts";
import { exceptionExpired } from "./exception-expired.ts";
import { exceptionUnused } from "./exception-unused.ts";
import { feedbackLeadsNowhere } from "./feedback-leads-nowhere.ts";
import { feedbackNoCause } from "./feedback-no-cause.ts";
import { feedbackNoCorrection } from "./feedback-no-correction.ts";
import { feedbackNoOwner } from "./feedback-no-owner.ts";
import { feedbackNoReason } from "./feedback-no-reason.ts";
import { feedbackNotTold } from "./feedback-not-told.ts";
import { feedbackOverdue } from "./feedback-overdue.ts";
import { goalUnmeasurable } from "./goal-unmeasurable.ts";
import { hiddenText } from "./hidden-text.ts";
import { issueIncomplete } from "./issue-incomplete.ts";
import { issueOverdue } from "./issue-overdue.ts";
import { issueUntold } from "./issue-untold.ts";
import { milestoneDateNotDone } from "./milestone-date-not-done.ts";
import { milestoneDoneNoDate } from "./milestone-done-no-date.ts";
import { milestoneNoAcceptance } from "./milestone-no-acceptance.ts";
import { milestoneNoBaseline } from "./milestone-no-baseline.ts";
import { milestoneNoOwner } from "./milestone-no-owner.ts";
import { milestoneOrder } from "./milestone-order.ts";
import { milestoneOverdue } from "./milestone-overdue.ts";
import { milestoneSlip } from "./milestone-slip.ts";
import { minutesLate } from "./minutes-late.ts";
import { needKinds } from "./need-kinds.ts";
import { needUntraced } from "./need-untraced.ts";
import { noClient } from "./no-client.ts";
import { noFeedbackLoop } from "./no-feedback-loop.ts";
import { noParticipation } from "./no-participation.ts";
import { phaseCadence } from "./phase-cadence.ts";
import { phaseGap } from "./phase-gap.ts";
import { phaseNoGoal } from "./phase-no-goal.ts";
import { phaseUncovered } from "./phase-uncovered.ts";
import { progressInconsistent } from "./progress-inconsistent.ts";
import { progressVague } from "./progress-vague.ts";
import { ragNoEvidence } from "./rag-no-evidence.ts";
import { ragTooGood } from "./rag-too-good.ts";
import { refCycle } from "./ref-cycle.ts";
import { refDuplicate } from "./ref-duplicate.ts";
import { refLeft } from "./ref-left.ts";
import { refRepeated } from "./ref-repeated.ts";
import { refUnknown } from "./ref-unknown.ts";
import { refUnused } from "./ref-unused.ts";
import { refWrongKind } from "./ref-wrong-kind.ts";
import { reportAltered } from "./report-altered.ts";
import { reportGap } from "./report-gap.ts";
import { reportLate } from "./report-late.ts";
import { riskAccepted } from "./risk-accepted.ts";
import { riskNoResponse } from "./risk-no-response.ts";
import { riskOccurred } from "./risk-occurred.ts";
import { riskResidual } from "./risk-residual.ts";
import { riskReview } from "./risk-review.ts";
import { riskStrategyKind } from "./risk-strategy-kind.ts";
import { riskUntold } from "./risk-untold.ts";
import type { ExceptionRule, Rule } from "./rule.ts";

import { secret } from "./secret.ts";
import { silence } from "./silence.ts";
import { stakeholderUnreached } from "./stakeholder-unreached.ts";
import { textCut } from "./text-cut.ts";
import { toolClosed } from "./tool-closed.ts";
import { workDoneNoDate } from "./work-done-no-date.ts";
import { workOverdue } from "./work-overdue.ts";

/** The rules beyond the schema, in the order of the design: of two that see one cause, the first speaks. */
export const rules: readonly (Rule | ExceptionRule)[] = [
  // References
  refUnknown,
  refWrongKind,
  refDuplicate,
  refCycle,
  refRepeated,
  refUnused,
  refLeft,
  // Dates
  dateOrder,
  dateOutside,
  dateNonworking,
  dateFuture,
  phaseGap,
  // Milestones and work
  milestoneDoneNoDate,
  milestoneDateNotDone,
  milestoneOverdue,
  milestoneNoBaseline,
  milestoneSlip,
  milestoneOrder,
  milestoneNoAcceptance,
  milestoneNoOwner,
  baselineNotUpdated,
  workOverdue,
  workDoneNoDate,
  progressInconsistent,
  progressVague,
  // Coverage
  noClient,
  commOwnerClient,
  commAudienceEmpty,
  stakeholderUnreached,
  phaseUncovered,
  phaseCadence,
  channelNotPreferred,
  toolClosed,
  needUntraced,
  needKinds,
  goalUnmeasurable,
  phaseNoGoal,
  noFeedbackLoop,
  noParticipation,
  engagementGap,
  // Risks and issues
  riskNoResponse,
  riskUntold,
  riskAccepted,
  riskStrategyKind,
  riskResidual,
  riskOccurred,
  riskReview,
  issueIncomplete,
  issueUntold,
  issueOverdue,
  actionOverdue,
  decisionLate,
  decisionBlocks,
  // Honesty
  adverseWithheld,
  ragNoEvidence,
  ragTooGood,
  reportAltered,
  hiddenText,
  textCut,
  // Feedback
  feedbackOverdue,
  feedbackNoOwner,
  feedbackNoCause,
  feedbackNotTold,
  feedbackNoReason,
  feedbackLeadsNowhere,
  feedbackNoCorrection,
  // Cadence
  cadenceMismatch,
  commOverdue,
  reportLate,
  reportGap,
  silence,
  minutesLate,
  // Privacy
  secret,
  exceptionUnused,
  exceptionExpired,
];

/** What a finding may be named by: reading and form first, then the rules. Each has a page in `docs/rules`. */
export const ruleIds: readonly string[] = ["syntax", "schema", ...rules.map(({ id }) => id)];
