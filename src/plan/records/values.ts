/** What single values of a plan are: all text as written, and judged where it is used. */

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
