import type { Analysis } from "../analyze.ts";
import { comingContacts } from "../facts/coming-contacts.ts";
import { type ContactState, contactStates } from "../facts/contact-state.ts";
import { feedbackClocks, worstClock } from "../facts/feedback-clocks.ts";
import { lateness, slipDays } from "../facts/milestone.ts";
import { isCommunicationOpen, isOpen } from "../facts/open.ts";
import { type RiskPosition, riskLevel } from "../facts/risk.ts";
import { type StatusSectionName, statusOf } from "../facts/status.ts";
import type {
  Communication,
  Feedback,
  IsoDate,
  Milestone,
  Risk,
  SectionName,
  SectionRecords,
} from "../plan.ts";

/** What follows from a record at the as-of date; a value that cannot be worked out is left out. */
export type Derived = Readonly<Record<string, unknown>>;

/** Tells what is derived of a record; undefined for a section of whose records nothing is. */
export type Derive = <Name extends SectionName>(
  section: Name,
  record: SectionRecords[Name],
) => Derived | undefined;

/** What is known of a plan to derive from. */
type DerivedFrom = Pick<Analysis, "plan" | "asOf" | "timezone" | "calendar">;

/** How the facts of a plan's records are derived. */
export function deriveFrom(analysis: DerivedFrom): Derive {
  const context = {
    analysis,
    contactState: contactStates(analysis),
    coming: comingContacts(analysis),
  };
  return (section, record) => derivations[section]?.(record, context);
}

interface DerivationContext {
  readonly analysis: DerivedFrom;
  readonly contactState: (communication: Communication) => ContactState | undefined;
  readonly coming: (communication: Communication, most: number) => readonly IsoDate[];
}

type Derivations = {
  readonly [Name in SectionName]?: (record: SectionRecords[Name], context: DerivationContext) => Derived;
};

/** The status with its default, and whether the record is open. */
function statusFacts<Name extends StatusSectionName>(section: Name) {
  return (record: SectionRecords[Name]): Derived => ({
    status: statusOf(section, record),
    open: isOpen(section, record),
  });
}

const derivations: Derivations = {
  goals: statusFacts("goals"),
  needs: statusFacts("needs"),
  milestones: (milestone, { analysis }) => ({
    ...statusFacts("milestones")(milestone),
    ...milestoneFacts(milestone, analysis),
  }),
  work: statusFacts("work"),
  communications: communicationFacts,
  events: statusFacts("events"),
  risks: (risk, { analysis }) => ({ ...statusFacts("risks")(risk), ...riskFacts(risk, analysis) }),
  issues: statusFacts("issues"),
  changes: statusFacts("changes"),
  decisions: statusFacts("decisions"),
  actions: statusFacts("actions"),
  feedback: (feedback, { analysis }) => ({
    ...statusFacts("feedback")(feedback),
    ...feedbackFacts(feedback, analysis),
  }),
};

/** `days` are calendar days that the date held against it (`reference`) is past. */
function milestoneFacts(milestone: Milestone, { asOf, plan, calendar }: DerivedFrom): Derived {
  const found = lateness(milestone, { asOf, policy: plan.policy, calendar });
  return {
    late: found && found.grade !== "on-time",
    lateness: found?.grade,
    days: found?.days,
    reference: found?.reference,
    slipDays: slipDays(milestone),
  };
}

function riskFacts(risk: Risk, { plan: { policy } }: DerivedFrom): Derived {
  const residual = riskLevel(risk.residual, policy);
  return { ...positionFacts(riskLevel(risk, policy)), residual: residual && positionFacts(residual) };
}

/** The steps count from 1, the lowest; the score is their product. */
function positionFacts(position: RiskPosition | undefined): Derived {
  if (position === undefined) return {};
  const { level, probability, impact } = position;
  return { level, score: probability * impact, probability, impact };
}

/**
 * `nextDue`: the next days on which it is still to come, from the as-of date on, that day itself included unless it was
 * held. `state`: when it was held last, the first expected day that nothing held counts for, and the last day of grace;
 * not where the plan keeps no log.
 */
function communicationFacts(
  communication: Communication,
  { analysis, contactState, coming }: DerivationContext,
): Derived {
  return {
    open: isCommunicationOpen(communication, analysis.asOf),
    nextDue: coming(communication, mostNext),
    state: contactState(communication),
  };
}

const mostNext = 3;

/** `clock`: the one to look at of those that still run; none where all have stopped. */
function feedbackFacts(feedback: Feedback, { asOf, timezone, plan, calendar }: DerivedFrom): Derived {
  const clocks = feedbackClocks(feedback, { asOf, timezone, policy: plan.policy, calendar });
  return { clocks, clock: worstClock(clocks)?.name };
}
