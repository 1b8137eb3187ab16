import type { Fix, Severity } from "../finding.ts";
import type { Path, Place } from "../path.ts";
import type { IsoDate, Plan, PolicyException } from "../plan.ts";
import type { Source } from "../source.ts";
import type { Symbols } from "../symbols.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Words } from "../words.ts";

/** All that a rule may look at. */
export interface PlanContext {
  readonly plan: Plan;
  readonly source: Source;
  readonly symbols: Symbols;
  /** The day that the plan is judged at, in the project's zone. */
  readonly asOf: IsoDate;
  readonly timezone: string;
  readonly calendar: Calendar;
  /** What the files beside the plan are; undefined where nobody can look, as in a report's own reading. */
  readonly files?: PlanFiles | undefined;
}

/** The files beside a plan, as far as rules may look: the front end reads, the rules ask. */
export interface PlanFiles {
  /** The SHA-256 of a file in lower-case hexadecimal; undefined where there is none. The path counts from the plan's folder. */
  readonly sha256: (path: string) => string | undefined;
}

/** What a rule says of one place; the engine adds the rule's id and severity and looks the positions up. */
export interface RuleFinding {
  readonly path: Path;
  /** The value, unless the key is meant. */
  readonly part?: Place["part"];
  readonly message: Words;
  /** Where this case weighs otherwise than the rule's usual one. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** The repairs, best first; worked out when asked for. */
  readonly fixes?: () => Iterable<Fix | undefined>;
}

export interface RelatedPlace {
  readonly path: Path;
  readonly part?: Place["part"];
  readonly message: Words;
}

/** What every rule says of itself. */
interface RuleHead {
  /** Whether it asks for files: without them it is not run, and exceptions to it are not judged. */
  readonly needsFiles?: boolean;
  /** Stable; also the name of its page in the docs. */
  readonly id: string;
  readonly severity: Severity;
  /** Whether its answer may change with the as-of date alone. */
  readonly dependsOnDate?: boolean;
  /** Whether what it finds is a slip of writing, which nobody could wish to live with: no exception is offered. */
  readonly isSlip?: boolean;
  /** What it finds, in one sentence. */
  readonly summary: Words;
}

/**
 * One rule: a file in this folder and a line in `index.ts`. It judges intact records only, and is silent where
 * the plan does not say enough to judge. What it finds, and in which order, follows from what it reads of the context
 * alone: while that is the same, it is not run again (docs/incremental.md).
 */
export interface Rule extends RuleHead {
  readonly check: (context: PlanContext) => Iterable<RuleFinding>;
}

/** A rule about the policy's exceptions: it is asked last, when it is known what each of them excuses. */
export interface ExceptionRule extends RuleHead {
  readonly judge: (use: ExceptionUse, context: PlanContext) => RuleFinding | undefined;
}

/** An exception of the policy that can be judged, and what became of it. */
export interface ExceptionUse {
  readonly exception: PolicyException;
  readonly path: Path;
  /**
   * In force: `excusing` something, or `idle`. Past its end: `missed`, when a finding that it speaks of is
   * back, or `over`.
   */
  readonly state: "excusing" | "idle" | "missed" | "over";
}
