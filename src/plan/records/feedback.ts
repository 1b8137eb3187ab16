import type { ChannelKind } from "./people.ts";
import type { PlanRecord } from "./record.ts";
import type { Id, IsoDate, Level, Moment, Text } from "./values.ts";

/** What the client says. */

export type FeedbackKind = "praise" | "idea" | "question" | "concern" | "complaint" | "change-request";

export interface Feedback extends PlanRecord {
  readonly from?: Id;
  readonly received?: Moment;
  readonly text?: Text;
  readonly kind?: FeedbackKind;
  readonly channel?: ChannelKind;
  readonly severity?: Level;
  readonly owner?: Id;
  readonly status?: "received" | "acknowledged" | "analysing" | "answered" | "closed";
  readonly acknowledged?: Moment;
  readonly answered?: Moment;
  readonly resolved?: Moment;
  readonly told?: Moment;
  readonly "respond-by"?: Moment;
  readonly cause?: Text;
  readonly disposition?: "accepted" | "partly" | "declined" | "deferred";
  readonly reason?: Text;
  readonly resolution?: Text;
  readonly "leads-to"?: readonly Id[];
}

export interface Satisfaction extends PlanRecord {
  readonly date?: IsoDate;
  readonly from?: Id;
  readonly score?: number;
  readonly remark?: Text;
}
