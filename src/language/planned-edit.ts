import type { TextEdit } from "../plan/finding.ts";
import type { Words } from "../plan/words.ts";

/** What an editor says of an edit in its preview. */
export interface EditNote {
  readonly label: Words;
  readonly description?: Words;
  /** Whether it is made only if the person says so. */
  readonly needsConfirmation: boolean;
}

/** An edit of a plan, with what an editor may make of it besides. Where it can do less, it is an edit all the same. */
export interface PlannedEdit extends TextEdit {
  readonly note?: EditNote;
  /** The words in `newText` that the person is to write over. */
  readonly toFill?: string;
}
