import type { Analysis } from "../../plan/analyze.ts";
import { lateness, slipDays } from "../../plan/facts/milestone.ts";
import { isCommunicationOpen, isOpen } from "../../plan/facts/open.ts";
import { type RiskPosition, riskLevel } from "../../plan/facts/risk.ts";
import { type StatusSectionName, statusOf } from "../../plan/facts/status.ts";
import type { Communication, Milestone, Risk, SectionName, SectionRecords } from "../../plan/plan.ts";
import { addDays } from "../../plan/time/dates.ts";
import { nextContact } from "../../plan/time/phases.ts";

/** What follows from a record at the as-of date; a value that cannot be worked out is left out. */
export type Derived = Readonly<Record<string, unknown>>;

/** What is derived of a record; undefined for a section of whose records nothing is. */
export function derivedOf<Name extends SectionName>(
  section: Name,
  record: SectionRecords[Name],
  analysis: Analysis,
): Derived | undefined {
  return derivations[section]?.(record, analysis);
}

type Derivations = {
  readonly [Name in SectionName]?: (record: SectionRecords[Name], analysis: Analysis) => Derived;
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
  milestones: (milestone, analysis) => ({
    ...statusFacts("milestones")(milestone),
    ...milestoneFacts(milestone, analysis),
  }),
  work: statusFacts("work"),
  communications: communicationFacts,
  events: statusFacts("events"),
  risks: (risk, analysis) => ({ ...statusFacts("risks")(risk), ...riskFacts(risk, analysis) }),
  issues: statusFacts("issues"),
  changes: statusFacts("changes"),
  decisions: statusFacts("decisions"),
  actions: statusFacts("actions"),
  feedback: statusFacts("feedback"),
};

/** `days` are calendar days that the date held against it (`reference`) is past. */
function milestoneFacts(milestone: Milestone, { asOf, plan, calendar }: Analysis): Derived {
  const found = lateness(milestone, { asOf, policy: plan.policy, calendar });
  return {
    late: found && found.grade !== "on-time",
    lateness: found?.grade,
    days: found?.days,
    reference: found?.reference,
    slipDays: slipDays(milestone),
  };
}

function riskFacts(risk: Risk, { plan: { policy } }: Analysis): Derived {
  const residual = riskLevel(risk.residual, policy);
  return { ...positionFacts(riskLevel(risk, policy)), residual: residual && positionFacts(residual) };
}

/** The steps count from 1, the lowest; the score is their product. */
function positionFacts(position: RiskPosition | undefined): Derived {
  if (position === undefined) return {};
  const { level, probability, impact } = position;
  return { level, score: probability * impact, probability, impact };
}

/** `nextDue`: the next days on which it is expected, from the as-of date on, that day itself included. */
function communicationFacts(communication: Communication, { asOf, plan, calendar }: Analysis): Derived {
  const context = { project: plan.project, phases: plan.phases, calendar };
  const nextDue: string[] = [];
  let next = nextContact(communication, context, addDays(asOf, -1));
  while (next !== undefined && nextDue.length < mostNext) {
    nextDue.push(next);
    next = nextContact(communication, context, next);
  }
  return { open: isCommunicationOpen(communication, asOf), nextDue };
}

const mostNext = 3;
