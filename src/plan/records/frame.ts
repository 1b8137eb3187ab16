import type { Link, Mapping } from "./record.ts";
import type { Duration, Id, IsoDate, Level, Text } from "./values.ts";

/** What the plan stands in: the project, its working days, and the terms it is judged by. */

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
