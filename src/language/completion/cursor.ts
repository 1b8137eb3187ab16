import type { Path, Span } from "../../plan/path.ts";

/** A place where a key may be written. */
export interface KeyPlace {
  readonly kind: "key";
  /** The mapping that the key is for. */
  readonly path: Path;
  /** The word that the key takes the place of. */
  readonly range: Span;
  /** What has to stand before the key: indentation, a dash, a blank. */
  readonly lead: string;
  /** What has to stand behind it: the comma before another key in braces. */
  readonly trail: string;
  /** Whether a colon stands behind the word already. */
  readonly hasColon: boolean;
  /** Whether text follows on the line, to become the key's value. */
  readonly hasText: boolean;
  /** The keys that the mapping has already, the one under the cursor left out. */
  readonly present: ReadonlySet<string>;
  /** The column that the key will have. */
  readonly column: number;
  readonly flow: boolean;
}

/** A place where a scalar may be written. */
export interface ValuePlace {
  readonly kind: "value";
  readonly path: Path;
  /** The text that the value takes the place of; without its quotes. */
  readonly range: Span;
  /** The text of the range up to the cursor. */
  readonly typed: string;
  readonly lead: string;
  readonly trail: string;
  /** How many characters at the start of the range are no part of what is typed: a full-width colon. */
  readonly skip?: number;
  /** The quotes around the range. */
  readonly quote: "" | "'" | '"';
  readonly flow: boolean;
  /** Whether a list may begin here with a bracket: beside its key it may, below it would be a nested one. */
  readonly mayOpenList: boolean;
  /** The other values of the list that it stands in. */
  readonly listed: ReadonlySet<string>;
}

/** Where the cursor is, as far as something can be suggested there. */
export type Place = KeyPlace | ValuePlace;
