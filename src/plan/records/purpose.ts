import type { PlanRecord } from "./record.ts";
import type { Id, IsoDate, Text } from "./values.ts";

/** What the project is for, and what its words mean. */

export interface GlossaryEntry extends PlanRecord {
  readonly term?: Text;
  readonly meaning?: Text;
}

export interface Goal extends PlanRecord {
  readonly statement?: Text;
  readonly level?: "overall" | "phase" | "milestone";
  readonly phase?: Id;
  readonly milestones?: readonly Id[];
  readonly needs?: readonly Id[];
  readonly measure?: Text;
  readonly target?: Text;
  readonly date?: IsoDate;
  readonly agreed?: { readonly date?: IsoDate; readonly by?: readonly Id[] };
  readonly progress?: number;
  readonly status?: "open" | "met" | "missed" | "dropped";
}

export interface Need extends PlanRecord {
  readonly statement?: Text;
  readonly kind?: "functional" | "time" | "cost" | "quality" | "other";
  readonly from?: Id;
  readonly priority?: "must" | "should" | "could" | "wont";
  readonly acceptance?: Text;
  readonly status?: "open" | "met" | "changed" | "dropped";
  readonly confirmed?: IsoDate;
  readonly source?: Id;
}
