import type { YAMLError } from "yaml";
import { diagnosers } from "./diagnosers.ts";
import type { Node } from "./nodes.ts";
import type { SyntaxProblem } from "./problem.ts";

/** What a diagnoser looks at: the block, the tree that the parser guessed, and the parser's own errors. */
export interface Evidence {
  readonly text: string;
  readonly root: Node | undefined;
  readonly errors: readonly YAMLError[];
}

/** Recognises one kind of slip; undefined where the block does not show it. */
export type Diagnoser = (evidence: Evidence, error: YAMLError) => SyntaxProblem | undefined;

/**
 * Finds the one cause of a block's parse errors and says it in plain words, at the place where the broken
 * construct begins. The parser reports where it stumbled, often several times and lines later.
 */
export function diagnose(evidence: Evidence): SyntaxProblem | undefined {
  const error = evidence.errors[0];
  if (error === undefined) return undefined;
  for (const diagnoser of diagnosers) {
    const problem = diagnoser(evidence, error);
    if (problem) return problem;
  }
  return undefined;
}
