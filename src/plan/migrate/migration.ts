import type { TextEdit } from "../finding.ts";
import type { Source } from "../source.ts";
import type { Words } from "../words.ts";

/** How a plan comes from one version of the format to the next. */
export interface Migration {
  /** The version that it leaves; it leads to the next whole number. */
  readonly from: number;
  /** What becomes of a plan, in a sentence for its author. */
  readonly summary: Words;
  /** The edits of a plan of that version; its version number is not among them. An edit that is undefined is none. */
  readonly edits: (source: Source) => Iterable<TextEdit | undefined>;
}

/** What a version of the program knows of the format. */
export interface KnownFormat {
  /** The newest version of the format that it reads. */
  readonly version: number;
  /** One for each version that went before it. */
  readonly migrations: readonly Migration[];
}
