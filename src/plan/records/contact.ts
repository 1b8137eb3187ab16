import type { ChannelKind } from "./people.ts";
import type { PlanRecord } from "./record.ts";
import type { CadenceText, Id, IsoDate, Moment, PersonOrGroup, Text } from "./values.ts";

/** Who is told what, how often, and what came of it. */

export type CommunicationKind =
  | "report"
  | "meeting"
  | "call"
  | "notice"
  | "briefing"
  | "survey"
  | "review"
  | "visit"
  | "demo";

export interface Communication extends PlanRecord {
  readonly title?: Text;
  readonly audience?: readonly PersonOrGroup[];
  readonly owner?: Id;
  readonly channel?: ChannelKind;
  readonly cadence?: CadenceText;
  readonly outcome?: Text;
  readonly kind?: CommunicationKind;
  readonly purpose?: Text;
  readonly tool?: Id;
  readonly "channel-reason"?: Text;
  readonly fallback?: ChannelKind;
  readonly deputy?: Id;
  readonly "by-phase"?: Readonly<Record<Id, CadenceText>>;
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly report?: Id;
  readonly language?: string;
  readonly goals?: readonly Id[];
  readonly confidential?: boolean;
  readonly release?: Id;
}

export interface PlanEvent extends PlanRecord {
  readonly title?: Text;
  readonly kind?: "meeting" | "site-visit" | "demo" | "inspection" | "acceptance" | "workshop" | "training";
  readonly when?: Moment;
  readonly ends?: Moment;
  readonly place?: Text;
  readonly phase?: Id;
  readonly milestone?: Id;
  readonly owner?: Id;
  readonly invited?: readonly PersonOrGroup[];
  readonly attended?: readonly PersonOrGroup[];
  readonly agenda?: readonly Text[];
  readonly minutes?: string;
  readonly "minutes-date"?: IsoDate;
  readonly status?: "planned" | "held" | "cancelled";
}

export interface LogEntry extends PlanRecord {
  readonly date?: Moment;
  readonly of?: Id;
  readonly title?: Text;
  readonly channel?: ChannelKind;
  readonly participants?: readonly PersonOrGroup[];
  readonly by?: Id;
  readonly summary?: Text;
  readonly covers?: readonly Id[];
  readonly minutes?: string;
  readonly "minutes-date"?: IsoDate;
  readonly acknowledged?: readonly Id[];
  readonly next?: Text;
}
