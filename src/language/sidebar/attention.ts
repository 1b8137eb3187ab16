import type { Analysis } from "../../plan/analyze.ts";
import { slipDays } from "../../plan/facts/milestone.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, levelOrder, riskLevel } from "../../plan/facts/risk.ts";
import type { IsoDate, PlanRecord, SectionName } from "../../plan/plan.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { dayOf } from "../../plan/time/moment.ts";
import { type AttentionKind, attentionKinds } from "./attention-words.ts";
import { contactsDue } from "./contact-due.ts";
import { clockOf } from "./feedback-clock.ts";
import { isMilestoneLate } from "./late-milestone.ts";

/** A record that needs attention at the as-of date, and why. */
export interface AttentionItem extends Found {
  readonly kind: AttentionKind;
}

interface Found {
  readonly section: SectionName;
  readonly record: PlanRecord;
  /** Within its kind the heavier is the worse: days past, or the standing of a risk. */
  readonly weight: number;
}

/** All of a plan that needs attention: by kind, in each the worst first. */
export function attentionOf(analysis: Analysis): readonly AttentionItem[] {
  return attentionKinds.flatMap((kind) =>
    finders[kind](analysis)
      .toSorted((a, b) => b.weight - a.weight)
      .map((found) => ({ ...found, kind })),
  );
}

/** Adding a kind is its words and a line here. No record is of two kinds. */
const finders: Readonly<Record<AttentionKind, (analysis: Analysis) => readonly Found[]>> = {
  late: (analysis) =>
    analysis.plan.milestones
      .filter((record) => isMilestoneLate(record, analysis))
      .map((record) => {
        const past = record.due === undefined ? 0 : daysBetween(record.due, analysis.asOf);
        return { section: "milestones", record, weight: Math.max(past, slipDays(record) ?? 0) };
      }),
  high: ({ plan }) =>
    plan.risks.flatMap((record) => {
      const position = riskLevel(record, plan.policy);
      const isThreat = record.kind !== "opportunity" && isOpen("risks", record) === true;
      if (!isThreat || position === undefined || !isAtLeast(position.level, "high")) return [];
      const { level, probability, impact } = position;
      return { section: "risks", record, weight: levelOrder(level) * 1000 + probability * impact };
    }),
  overdue: (analysis) => [
    ...communicationsDue(analysis, "overdue"),
    ...eventsDue(analysis, (day, asOf) => day < asOf),
  ],
  unanswered: (analysis) =>
    analysis.plan.feedback.flatMap((record) => {
      const clock = isOpen("feedback", record) === true ? clockOf(record, analysis) : undefined;
      if (clock === undefined || clock.daysLeft > 0) return [];
      return { section: "feedback", record, weight: -clock.daysLeft };
    }),
  today: (analysis) => [
    ...communicationsDue(analysis, "expected"),
    ...eventsDue(analysis, (day, asOf) => day === asOf),
  ],
};

function communicationsDue(analysis: Analysis, wanted: "expected" | "overdue"): readonly Found[] {
  const dueOf = contactsDue(analysis);
  return analysis.plan.communications.flatMap((record) => {
    const { state, due } = dueOf(record);
    if (state !== wanted || (wanted === "expected" && (due === undefined || due > analysis.asOf))) return [];
    const weight = due === undefined ? 0 : daysBetween(due, analysis.asOf);
    return { section: "communications", record, weight };
  });
}

function eventsDue(
  { plan, asOf, timezone }: Analysis,
  isWanted: (day: IsoDate, asOf: IsoDate) => boolean,
): readonly Found[] {
  return plan.events.flatMap((record) => {
    const day = isOpen("events", record) === true ? dayOf(record.when, timezone) : undefined;
    if (day === undefined || !isWanted(day, asOf)) return [];
    return { section: "events", record, weight: daysBetween(day, asOf) };
  });
}
