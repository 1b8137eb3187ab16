import type { Path } from "../../plan/path.ts";
import type { IsoDate } from "../../plan/plan.ts";

/** What calendars take. */

/** Dates to come, for a calendar. On paper it is a list. */
export interface ScheduleBlock {
  readonly kind: "schedule";
  /** IANA: the zone of the times of day. */
  readonly timezone: string;
  readonly entries: readonly ScheduleEntry[];
}

export interface ScheduleEntry {
  /** The same in every calendar made of this plan, so that a second import replaces the first. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** The first day. */
  readonly date: IsoDate;
  /** `HH:MM` in the block's zone; without it the entry is of whole days. */
  readonly time?: string;
  /** The end, where it is known: the last day, and with a time its `HH:MM` on that day. */
  readonly endDate?: IsoDate;
  readonly endTime?: string;
  /** RFC 5545, without `RRULE:`; with an UNTIL of its last day. */
  readonly rule?: string;
  /** Days of the rule that take place on another one. */
  readonly moved?: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Days of the rule on which it does not take place. */
  readonly except?: readonly IsoDate[];
  /** Days beside the rule on which it does. */
  readonly also?: readonly IsoDate[];
  /** Whether somebody has to be there at the time, or the entry only says what a day is for. */
  readonly isMeeting: boolean;
  /** Given up: a calendar that has it already must learn so. */
  readonly isCancelled?: true;
  readonly at: Path;
}
