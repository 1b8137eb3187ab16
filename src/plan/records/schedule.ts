import type { PlanRecord } from "./record.ts";
import type { Id, IsoDate, Text } from "./values.ts";

/** What is done by when. */

export interface Phase extends PlanRecord {
  readonly name?: Text;
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly criticality?: "normal" | "critical";
  readonly gate?: Id;
}

export interface Milestone extends PlanRecord {
  readonly title?: Text;
  readonly due?: IsoDate;
  readonly baseline?: IsoDate;
  readonly actual?: IsoDate;
  readonly status?: "planned" | "in-progress" | "done" | "cancelled";
  readonly phase?: Id;
  readonly owner?: Id;
  readonly "depends-on"?: readonly Id[];
  readonly acceptance?: Text;
  readonly evidence?: readonly string[];
  readonly contractual?: boolean;
  readonly progress?: number;
  readonly weight?: number;
  readonly slip?: { readonly cause?: Text; readonly recovery?: Text };
}

export interface WorkItem extends PlanRecord {
  readonly title?: Text;
  readonly status?: "planned" | "in-progress" | "blocked" | "done" | "cancelled";
  readonly milestone?: Id;
  readonly owner?: Id;
  readonly start?: IsoDate;
  readonly due?: IsoDate;
  readonly completed?: IsoDate;
  readonly progress?: number;
  readonly "blocked-by"?: Text;
  readonly "client-owned"?: boolean;
}
