import type { Path } from "../path.ts";
import type { Id, IsoDate, Text, Visibility } from "./values.ts";

/** What a mapping of the plan has, whatever it is about, and what a record has beside. */

/** What every mapping of the plan's top two levels carries. */
export interface Mapping {
  /** Where it stands: `["milestones", 3]`, `["project"]`. */
  readonly at: Path;
  /** False where its text has a syntax error: shown to people, not judged by rules. */
  readonly intact: boolean;
  /** Keys whose value does not fit the format: reported once, then not judged. Nested ones as `slip.cause`. */
  readonly malformed: ReadonlySet<string>;
}

export interface Withheld {
  readonly reason?: Text;
  readonly "approved-by"?: Id;
  readonly until?: IsoDate;
}

export interface External {
  readonly tool?: Id;
  readonly key?: string;
  readonly url?: string;
}

export type Link = string | { readonly title?: Text; readonly url?: string };

/** An entry of a section. */
export interface PlanRecord extends Mapping {
  readonly id?: Id;
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly links?: readonly Link[];
  readonly external?: External;
  readonly visibility?: Visibility;
  readonly withheld?: Withheld;
}
