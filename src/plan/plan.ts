import type { Path } from "./path.ts";

/**
 * The plan as read: the keys are those of the file, so that a key of the format, of the schema and of the
 * code is one word. A value that is absent or malformed is `undefined`; `malformed` tells the two apart.
 */

/** A real day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A day, `YYYY-MM-DD HH:MM`, or RFC 3339; without an offset in the project's time zone. */
export type Moment = string;
/** `4h`, `3d`, `2wd`, `1w`, `1m`. */
export type Duration = string;
/** A cadence phrase or `RRULE:…`. */
export type CadenceText = string;
/** A string, or one per BCP 47 tag. */
export type Text = string | Readonly<Record<string, string>>;
/** The id of a record. */
export type Id = string;
/** The id of a stakeholder, or a group. */
export type PersonOrGroup = string;

export type Visibility = "client" | "team" | "internal";
export type Rag = "green" | "amber" | "red";
export type Level = "low" | "medium" | "high" | "critical";
/** A step of a risk scale: its number, counted from 1, or its label. */
export type Step = number | string;

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

export interface Project extends Mapping {
  readonly name?: Text;
  readonly client?: Text;
  readonly code?: string;
  readonly team?: Text;
  readonly summary?: Text;
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly timezone?: string;
  readonly language?: "en" | "zh-CN";
  readonly manager?: Id;
  readonly logo?: string;
  readonly notes?: string;
  readonly links?: readonly Link[];
}

export type Holiday =
  | IsoDate
  | {
      readonly date?: IsoDate;
      readonly from?: IsoDate;
      readonly to?: IsoDate;
      readonly name?: Text;
    };

export interface CalendarSection extends Mapping {
  readonly workdays?: readonly string[];
  readonly holidays?: readonly Holiday[];
  readonly "working-days"?: readonly IsoDate[];
}

export interface ResponseTimes {
  readonly acknowledge?: Duration;
  readonly answer?: Duration;
  readonly resolve?: Duration;
}

export interface PolicyException {
  readonly rule?: string;
  readonly record?: Id;
  readonly reason?: Text;
  readonly until?: IsoDate;
}

export interface Policy extends Mapping {
  readonly risk?: {
    readonly scale?:
      | readonly string[]
      | { readonly probability?: readonly string[]; readonly impact?: readonly string[] };
    readonly levels?: readonly (readonly Level[])[];
  };
  readonly rag?: { readonly amber?: Duration; readonly red?: Duration };
  readonly response?: Readonly<Record<string, ResponseTimes>>;
  readonly "bad-news"?: Duration;
  readonly grace?: string;
  readonly minutes?: Duration;
  readonly silence?: Duration;
  readonly rules?: Readonly<Record<string, string>>;
  readonly exceptions?: readonly PolicyException[];
}

export interface GlossaryEntry extends PlanRecord {
  readonly term?: Text;
  readonly meaning?: Text;
}

export interface DatedBy {
  readonly date?: IsoDate;
  readonly by?: Id;
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

export interface StatusDimension {
  readonly rag?: Rag;
  readonly evidence?: Text;
  readonly previous?: Rag;
  readonly trend?: "up" | "steady" | "down";
}

export const statusDimensions = ["overall", "time", "cost", "scope", "quality", "risk"] as const;
export type DimensionName = (typeof statusDimensions)[number];

export interface StatusSection extends Mapping, Readonly<Partial<Record<DimensionName, StatusDimension>>> {
  readonly "as-of"?: IsoDate;
  readonly summary?: Text;
  readonly notes?: string;
  readonly links?: readonly Link[];
}

export interface IssuedReport {
  readonly period?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly date?: IsoDate;
  readonly "as-of"?: IsoDate;
  readonly by?: Id;
  readonly to?: readonly PersonOrGroup[];
  readonly file?: string;
  readonly sha256?: string;
  readonly commit?: string;
}

export interface ReportDefinition extends PlanRecord {
  readonly title?: Text;
  readonly profile?: "client-progress" | "highlight" | "weekly" | "monthly" | "exception" | "brief" | "full";
  readonly audience?: readonly PersonOrGroup[];
  readonly period?: string;
  readonly due?: Duration;
  readonly language?: string;
  readonly sections?: readonly string[];
  readonly issued?: readonly IssuedReport[];
}

/** The record type of each list section. */
export interface SectionRecords {
  readonly glossary: GlossaryEntry;
  readonly goals: Goal;
  readonly needs: Need;
  readonly stakeholders: Stakeholder;
  readonly tools: Tool;
  readonly phases: Phase;
  readonly milestones: Milestone;
  readonly work: WorkItem;
  readonly communications: Communication;
  readonly events: PlanEvent;
  readonly log: LogEntry;
  readonly risks: Risk;
  readonly issues: Issue;
  readonly changes: Change;
  readonly decisions: Decision;
  readonly actions: Action;
  readonly feedback: Feedback;
  readonly satisfaction: Satisfaction;
  readonly reports: ReportDefinition;
}

export type SectionName = keyof SectionRecords;

/** The list sections in the order of the format. */
export const sectionNames: readonly SectionName[] = [
  "glossary",
  "goals",
  "needs",
  "stakeholders",
  "tools",
  "phases",
  "milestones",
  "work",
  "communications",
  "events",
  "log",
  "risks",
  "issues",
  "changes",
  "decisions",
  "actions",
  "feedback",
  "satisfaction",
  "reports",
];

/** The sections that are one mapping. */
export interface MappingSections {
  readonly project: Project;
  readonly calendar: CalendarSection;
  readonly policy: Policy;
  readonly status: StatusSection;
}

/**
 * The whole plan as read. A list section is empty where the file has none; `sections` says which keys the
 * file has, so that "no section" and "an empty one" stay apart.
 */
export type Plan = { readonly [Name in SectionName]: readonly SectionRecords[Name][] } & {
  readonly [Name in keyof MappingSections]?: MappingSections[Name];
} & { readonly sections: ReadonlySet<string> };

/** Whether a key is given at all, well-formed or not: rules about absence ask this, not the value. */
export function isGiven(mapping: Mapping, key: string): boolean {
  return mapping.malformed.has(key) || (mapping as unknown as Record<string, unknown>)[key] !== undefined;
}
