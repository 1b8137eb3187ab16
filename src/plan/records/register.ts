import type { PlanRecord } from "./record.ts";
import type { Id, IsoDate, Level, Step, Text } from "./values.ts";

/** What may go wrong, has, or has to be settled. */

export interface Risk extends PlanRecord {
  readonly title?: Text;
  readonly probability?: Step;
  readonly impact?: Step;
  readonly kind?: "threat" | "opportunity";
  readonly category?: string;
  readonly cause?: Text;
  readonly effect?: Text;
  readonly strategy?:
    | "avoid"
    | "mitigate"
    | "transfer"
    | "accept"
    | "escalate"
    | "exploit"
    | "enhance"
    | "share";
  readonly response?: Text;
  readonly contingency?: Text;
  readonly trigger?: Text;
  readonly owner?: Id;
  readonly status?: "open" | "monitoring" | "occurred" | "closed";
  readonly raised?: IsoDate;
  readonly due?: IsoDate;
  readonly review?: IsoDate;
  readonly closed?: IsoDate;
  readonly residual?: { readonly probability?: Step; readonly impact?: Step };
  readonly milestones?: readonly Id[];
  readonly phase?: Id;
}

export interface Issue extends PlanRecord {
  readonly title?: Text;
  readonly severity?: Level;
  readonly status?: "open" | "in-progress" | "resolved" | "closed";
  readonly owner?: Id;
  readonly raised?: IsoDate;
  readonly due?: IsoDate;
  readonly resolved?: IsoDate;
  readonly cause?: Text;
  readonly resolution?: Text;
  readonly from?: Id;
  readonly milestones?: readonly Id[];
}

export interface DatedBy {
  readonly date?: IsoDate;
  readonly by?: Id;
}

export interface Change extends PlanRecord {
  readonly title?: Text;
  readonly reason?: Text;
  readonly effect?: {
    readonly scope?: Text;
    readonly time?: Text;
    readonly cost?: Text;
    readonly quality?: Text;
  };
  readonly requested?: DatedBy;
  readonly decided?: DatedBy;
  readonly status?: "proposed" | "assessed" | "approved" | "rejected" | "deferred" | "implemented";
  readonly milestones?: readonly Id[];
  readonly rebaselines?: readonly {
    readonly milestone?: Id;
    readonly from?: IsoDate;
    readonly to?: IsoDate;
  }[];
}

export interface Decision extends PlanRecord {
  readonly title?: Text;
  readonly status?: "needed" | "decided" | "superseded";
  readonly "needed-by"?: IsoDate;
  readonly by?: readonly Id[];
  readonly decided?: IsoDate;
  readonly decision?: Text;
  readonly reason?: Text;
  readonly options?: readonly Text[];
  readonly affects?: readonly Id[];
  readonly supersedes?: Id;
}

export interface Action extends PlanRecord {
  readonly title?: Text;
  readonly owner?: Id;
  readonly due?: IsoDate;
  readonly status?: "open" | "done" | "cancelled";
  readonly done?: IsoDate;
  readonly from?: Id;
}
