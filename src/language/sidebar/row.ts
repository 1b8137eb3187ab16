import type { Path } from "../../plan/path.ts";

/** A line of a tree in the sidebar, in the reader's language. */
export interface Row {
  /** Unique in its tree and the same after an edit, so that selection and expansion stay. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** What a screen reader says, as a sentence. */
  readonly sentence: string;
  /** What menus go by: `plan`, `group`, or the section and state of a record, `milestones.open`. */
  readonly context: string;
  /** The record; none for a plan or a group. */
  readonly at?: Path;
  /** What is below it, worked out when it is opened. */
  readonly children?: () => readonly Row[];
  /** Whether what is below shows from the start. */
  readonly isOpen?: boolean;
}

/** A codicon, and the theme colour that it has. Shapes differ as well: nothing is said by colour alone. */
export interface Icon {
  readonly name: string;
  readonly color?: string;
}
