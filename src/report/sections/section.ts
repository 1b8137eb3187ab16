import type { Visibility } from "../../plan/plan.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Block } from "../report.ts";

/** One section of a report. No blocks mean that there is nothing to say; the heading stays. */
export interface SectionDefinition {
  /** As in the `sections` of a report's definition. */
  readonly id: string;
  readonly title: Words;
  /** The titles in a weekly report of a week, a monthly one of a month: “本周…”, “下月…”. */
  readonly titles?: Readonly<Record<PeriodName, Words>>;
  /** What is said where there is nothing to tell; that nothing happened in the period, if not given. */
  readonly empty?: Words;
  /** For whom it is at least; in a report for others it is not there at all, title included. */
  readonly readers?: Visibility;
  readonly blocks: (context: SectionContext) => readonly Block[];
}

export type PeriodName = "week" | "month";

/** The title of a section in a report: its profile says how the period is called, if that is how long it is. */
export function titleOf({ title, titles }: SectionDefinition, context: SectionContext): string {
  const name = periodName(context);
  return context.say((name && titles?.[name]) ?? title);
}

function periodName({ profile, period }: SectionContext): PeriodName | undefined {
  const days = daysBetween(period.from, period.to) + 1;
  if (profile === "weekly" && days <= 7) return "week";
  return profile === "monthly" && days > 7 && days <= 31 ? "month" : undefined;
}
