import type { PlanFiles } from "../plan/rules/rule.ts";
import { filesBesideUri } from "./plan-files.ts";

/** What the server needs of the world: the time, and the files beside a plan. */
export interface Runtime {
  /** This instant. */
  now(): Date;
  /** Does something once, after some milliseconds; the answer calls it off. */
  later(action: () => void, milliseconds: number): () => void;
  /** The files beside an open plan, where this process can look at them. */
  filesBeside?(uri: string): PlanFiles | undefined;
}

/** The world as it is. */
export const systemRuntime: Runtime = {
  now: () => new Date(),
  later(action, milliseconds) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  filesBeside: filesBesideUri,
};
