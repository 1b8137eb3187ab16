import type { Analysis } from "../../plan/analyze.ts";
import { comingContacts } from "../../plan/facts/coming-contacts.ts";
import { type ContactState, contactStates } from "../../plan/facts/contact-state.ts";
import { isCommunicationOpen } from "../../plan/facts/open.ts";
import type { Communication, IsoDate } from "../../plan/plan.ts";
import { parseCadence } from "../../plan/time/cadence.ts";

/** When a communication is to be held next, as the plan and its log say. */
export interface ContactDue {
  /** The day it is due; undefined: on event, ended, or not to be told. */
  readonly due: IsoDate | undefined;
  /** The last day on which it was held. */
  readonly last: IsoDate | undefined;
  /** `overdue`: past its grace. `on-event`: no rhythm. `over`: nothing more is expected. */
  readonly state: "expected" | "overdue" | "on-event" | "over";
}

/** Tells it of each communication, each worked out once. */
export function contactsDue(analysis: Analysis): (communication: Communication) => ContactDue {
  const known = duesByAnalysis.get(analysis);
  if (known) return known;
  const dues = new Map<Communication, ContactDue>();
  const stateOf = contactStates(analysis);
  const coming = comingContacts(analysis);
  const tell = (communication: Communication): ContactDue => {
    const made = dues.get(communication) ?? dueOf(analysis, communication, stateOf(communication), coming);
    dues.set(communication, made);
    return made;
  };
  duesByAnalysis.set(analysis, tell);
  return tell;
}

const duesByAnalysis = new WeakMap<Analysis, (communication: Communication) => ContactDue>();

function dueOf(
  { asOf }: Analysis,
  communication: Communication,
  state: ContactState | undefined,
  coming: ReturnType<typeof comingContacts>,
): ContactDue {
  if (state) {
    const { due, last, grade } = state;
    return { due, last, state: grade === "on-time" ? "expected" : "overdue" };
  }
  if (isOnEvent(communication)) {
    const isOver = isCommunicationOpen(communication, asOf) === false;
    return { due: undefined, last: undefined, state: isOver ? "over" : "on-event" };
  }
  const [due] = coming(communication, 1);
  return { due, last: undefined, state: due === undefined ? "over" : "expected" };
}

function isOnEvent({ cadence, "by-phase": byPhase }: Communication): boolean {
  return byPhase === undefined && cadence !== undefined && parseCadence(cadence).kind === "on-event";
}
