import type { Words } from "../plan/words.ts";

/** Why something is not done, to be shown to the person who asked for it. */
export interface Refusal {
  readonly refusal: Words;
}
