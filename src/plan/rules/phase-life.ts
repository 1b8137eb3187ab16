import { hasClient, reachesClients } from "../facts/client.ts";
import { areReadable } from "../facts/readable.ts";
import type { Communication, IsoDate, Phase, Plan } from "../plan.ts";
import { firstExpected } from "../time/cadence.ts";
import { cadenceStretches, rhythmAnchor } from "../time/phases.ts";
import type { PlanContext } from "./rule.ts";

/** A phase whose days are known. */
export type DatedPhase = Phase & { readonly start: IsoDate; readonly end: IsoDate };

/** The phases that can be judged by their days. */
export function datedPhases({ phases }: Plan): readonly DatedPhase[] {
  return phases.filter(
    (phase): phase is DatedPhase =>
      phase.intact && phase.start !== undefined && phase.end !== undefined && phase.start <= phase.end,
  );
}

/** The communications that come to the client, and those of which the plan does not say enough to tell. */
export function communicationsToClient({ plan }: PlanContext): readonly Communication[] {
  if (!hasClient(plan)) return [];
  return plan.communications.filter(
    (communication) => !communication.intact || reachesClients(communication, plan) !== false,
  );
}

/** Whether it is known when a communication takes place. */
export function isTimed(communication: Communication): boolean {
  return areReadable(communication, ["audience", "cadence", "by-phase", "start", "end"]);
}

/**
 * Whether a communication shares a day with a phase: from its start to its end; `once` by its date; a rule until
 * it is exhausted. In a phase where it is on-event it counts only where asked for.
 */
export function sharesDay(
  { plan, calendar }: PlanContext,
  communication: Communication,
  phase: DatedPhase,
  withOnEvent = false,
): boolean {
  if (!isTimed(communication)) return true;
  const context = { project: plan.project, phases: plan.phases, calendar };
  const anchor = rhythmAnchor(communication, context);
  // A phase outside the project is another rule's: here only the communication's own life counts.
  const life = { ...context, project: undefined };
  return cadenceStretches(communication, life, phase.start, phase.end).some(({ cadence, from, to }) => {
    if (cadence.kind === "on-event") return withOnEvent;
    if (cadence.kind === "once") return from <= cadence.date && cadence.date <= to;
    return cadence.kind !== "rrule" || firstExpected(cadence, from, { anchor, calendar }) !== undefined;
  });
}
