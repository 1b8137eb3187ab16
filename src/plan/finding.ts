import type { Path, Span } from "./path.ts";
import type { Words } from "./words.ts";

export const severities = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof severities)[number];

/** One replacement in the plan's text: the span goes, `newText` comes. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A repair that a person may choose: minimal text edits that leave every other byte alone. */
export interface Fix {
  readonly title: Words;
  readonly edits: readonly TextEdit[];
  /** The one repair that is almost surely meant; editors offer it first and `--fix` applies it. */
  readonly preferred?: boolean;
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly message: Words;
  readonly span: Span;
  readonly path: Path;
}

/** What is wrong at one place of a plan, in both languages. */
export interface Finding {
  /** Stable id: `syntax`, `schema`, or the id of a rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly span: Span;
  readonly path: Path;
  readonly related: readonly Related[];
  /** The repairs, worked out when asked for: most findings are only looked at. */
  readonly fixes: () => readonly Fix[];
}
