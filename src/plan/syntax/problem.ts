import type { TextEdit } from "../finding.ts";
import type { Words } from "../words.ts";

/** Something that YAML does not allow, at a stretch of a block's text (offsets relative to the block). */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: Words;
  readonly fix?: SyntaxFix;
  /** Another stretch of the same block that the problem speaks of. */
  readonly related?: { readonly start: number; readonly end: number; readonly message: Words };
}

/** How a slip is put right. */
export interface SyntaxFix {
  readonly title: Words;
  readonly edits: readonly TextEdit[];
  /** Whether something else may be meant: then a person chooses it, and nothing does unasked. */
  readonly isGuess?: boolean;
}
