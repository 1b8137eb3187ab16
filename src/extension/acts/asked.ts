import type { WireChoice, WireQuestion } from "../../language/sidebar/protocol.ts";
import type { StepPlace } from "../step.ts";

/** What a question can find out while it is open. */
export interface Helpers {
  readonly choices: (typed: string) => Promise<readonly WireChoice[]>;
  readonly problem: (answer: string | readonly string[]) => Promise<string | undefined>;
}

/** A question among those that are asked one after the other. */
export type Asked = WireQuestion & StepPlace;
