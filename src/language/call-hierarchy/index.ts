import type { SectionName } from "../../plan/plan.ts";
import type { CallSource } from "./call-source.ts";
import { communicationCalls, stakeholderCalls } from "./telling.ts";
import { goalCalls, milestoneCalls, needCalls, workCalls } from "./tracing.ts";

/** The sections whose records stand in a chain. */
export const callSources: { readonly [Name in SectionName]?: CallSource<Name> } = {
  stakeholders: stakeholderCalls,
  communications: communicationCalls,
  needs: needCalls,
  goals: goalCalls,
  milestones: milestoneCalls,
  work: workCalls,
};
