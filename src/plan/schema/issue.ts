import type { Fix } from "../finding.ts";
import type { Path, Place } from "../path.ts";
import type { PlanContext } from "../rules/rule.ts";
import type { Words } from "../words.ts";

/** A value that does not fit the format. Its path counts from the record, so that it stays true when that moves. */
export interface Issue {
  readonly path: Path;
  readonly part: Place["part"];
  readonly message: Words;
  /** Told at a mapping that lacks something: the mapping itself is as it should be. */
  readonly isLack?: boolean;
  /** The key that a misspelt one was meant to be: it counts as given, though not judgeable. */
  readonly meant?: Path;
  readonly fixes?: Repair;
}

/** The repairs of an issue, best first, given the whole plan and the issue's path in it. */
export type Repair = (context: PlanContext, at: Path) => Iterable<Fix | undefined>;
