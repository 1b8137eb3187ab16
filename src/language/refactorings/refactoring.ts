import type { Analysis } from "../../plan/analyze.ts";
import type { Finding } from "../../plan/finding.ts";
import type { Span } from "../../plan/path.ts";
import type { Words } from "../../plan/words.ts";
import type { PlannedEdit } from "../planned-edit.ts";

/** A change of the plan that a person may choose. */
export interface Offer {
  readonly title: Words;
  /** The finding that it answers. */
  readonly finding?: Finding;
  readonly preferred?: boolean;
  /** The rule whose fixes do the same: where one of them is offered, this would stand there twice. */
  readonly doneByFixOf?: string;
  /** Known at once, or worked out when it is chosen: empty where the change turns out not to be possible safely. */
  readonly edits: readonly PlannedEdit[] | (() => readonly PlannedEdit[]);
}

/** Where a person asks what can be done. */
export interface Selection {
  readonly analysis: Analysis;
  /** What is selected; of no length where only the cursor stands. */
  readonly span: Span;
}

/** One kind of change: a file in this folder and a line in `index.ts`. */
export interface Refactoring {
  /** Stable: an offer is found again by it. */
  readonly name: string;
  /** The kind of code action, a dotted path. */
  readonly kind: string;
  /** Whether it is about the whole plan, so that it is offered only to those who ask for it. */
  readonly onRequest?: boolean;
  /** Whether it only mends what findings tell: such is all that is offered in a plan of a later version of the format. */
  readonly onlyMends?: boolean;
  /** What can be done at a place; the same text and place give the same offers. Cheap: it is asked at every move of the cursor. */
  readonly offers: (selection: Selection) => Iterable<Offer>;
}

/** Whether a finding stands in what is selected, or touches the cursor. */
export function isSelected({ span }: Selection, other: Span): boolean {
  return other.start <= span.end && span.start <= other.end;
}
