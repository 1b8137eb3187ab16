import { shortened } from "../../facts/shortened.ts";
import type { Insert } from "../../words.ts";
import type { Issue } from "../issue.ts";
import type { PathError } from "../issues.ts";
import type { Shape } from "../shape.ts";

/** What one broken keyword of the schema means for a person; undefined where another error says it better. */
export type KeywordWords = (context: KeywordContext) => Told | undefined;

export type Told = Pick<Issue, "message" | "fixes" | "isLack">;

export interface KeywordContext {
  readonly error: PathError;
  readonly value: unknown;
  /** What the schema wants there. */
  readonly shape: Shape;
  /** The value as a person reads it, cut short. */
  readonly shown: string;
  readonly key: Insert;
  /** The errors of the same value. */
  readonly siblings: readonly PathError[];
  /** Whether a key below the value is given after all: it is empty, or misspelt, and that has been told. */
  readonly isTold: (key: string) => boolean;
}

/** A value as a message shows it. */
export function shownValue(value: unknown): string {
  return typeof value === "object" ? "" : shortened(String(value), 60);
}
