import type { PlanRecord } from "./record.ts";
import type { Id, IsoDate, Text } from "./values.ts";

/** Who takes part, and with what. */

export type Side =
  | "client"
  | "team"
  | "supervisor"
  | "designer"
  | "supplier"
  | "regulator"
  | "public"
  | "other";

export type Engagement = "unaware" | "resistant" | "neutral" | "supportive" | "leading";

export type ChannelKind =
  | "email"
  | "phone"
  | "video"
  | "face-to-face"
  | "chat"
  | "portal"
  | "document"
  | "letter"
  | "site";

export interface Stakeholder extends PlanRecord {
  readonly name?: Text;
  readonly side?: Side;
  readonly role?: Text;
  readonly organization?: Text;
  readonly "decision-maker"?: boolean;
  readonly influence?: "low" | "medium" | "high";
  readonly interest?: "low" | "medium" | "high";
  readonly engagement?: { readonly current?: Engagement; readonly desired?: Engagement };
  readonly channels?: readonly ChannelKind[];
  readonly language?: string;
  readonly timezone?: string;
  readonly needs?: Text;
  readonly email?: string;
  readonly phone?: string;
  readonly contact?: Text;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly deputy?: Id;
}

export interface Tool extends PlanRecord {
  readonly name?: Text;
  readonly kind?: string;
  readonly purpose?: Text;
  readonly url?: string;
  readonly "item-url"?: string;
  readonly "client-access"?: "none" | "guest" | "full";
}
