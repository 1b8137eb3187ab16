import type { Path } from "../../plan/path.ts";

/** A line of a tree, without anything of VS Code in it. */
export interface ViewNode {
  /** Unique in its tree and the same after an edit, so that selection and expansion stay. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: ViewIcon;
  /** What the tooltip says, in Markdown, worked out when it is shown. Text of a plan stands in it escaped. */
  readonly card: () => string;
  /** What a screen reader says, as a sentence. */
  readonly sentence: string;
  /** The plan that it stands for or belongs to. */
  readonly plan: string;
  /** The record in that plan; none for the plan as a whole. */
  readonly at?: Path;
  /** What is below it, worked out when it is opened. */
  readonly children?: () => readonly ViewNode[];
  /** Whether what is below shows from the start. */
  readonly isOpen?: boolean;
}

/** A codicon, and the theme colour that it has. Shapes differ as well: nothing is said by colour alone. */
export interface ViewIcon {
  readonly name: string;
  readonly color?: string;
}
