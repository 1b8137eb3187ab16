import type { Link, Mapping, PlanRecord } from "./record.ts";
import type { Duration, Id, IsoDate, PersonOrGroup, Rag, Text } from "./values.ts";

/** How the project stands, and the reports that say so. */

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
