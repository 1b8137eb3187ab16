import type {
  DimensionName,
  IsoDate,
  Milestone,
  Plan,
  PlanRecord,
  Rag,
  Risk,
  StatusSection,
} from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { lateness } from "./milestone.ts";
import { isOpen } from "./open.ts";
import { isReadable } from "./readable.ts";
import { riskLevel } from "./risk.ts";

export interface ColourContext {
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
}

type Records = Pick<Plan, "milestones" | "risks"> & Pick<Partial<Plan>, "policy">;

/** A record that speaks against green, and for which colour. */
export interface Ground<Shape extends PlanRecord> {
  readonly record: Shape;
  readonly rag: "amber" | "red";
}

/** The milestones that are late (amber) or very late (red). What cannot be judged says nothing. */
export function timeGrounds(
  { milestones, policy }: Pick<Records, "milestones" | "policy">,
  { asOf, calendar }: ColourContext,
): readonly Ground<Milestone>[] {
  if (!isReadable(policy, "rag")) return [];
  return milestones.flatMap((record): readonly Ground<Milestone>[] => {
    const grade = record.intact ? lateness(record, { asOf, policy, calendar })?.grade : undefined;
    if (grade === undefined || grade === "on-time") return [];
    return [{ record, rag: grade === "very-late" ? "red" : "amber" }];
  });
}

/** The open threats that are high (amber) or critical (red). What cannot be judged says nothing. */
export function riskGrounds({ risks, policy }: Pick<Records, "risks" | "policy">): readonly Ground<Risk>[] {
  if (!isReadable(policy, "risk")) return [];
  return risks.flatMap((record): readonly Ground<Risk>[] => {
    const isThreat = record.kind !== "opportunity" && !record.malformed.has("kind");
    const isJudged = record.intact && isThreat && isOpen("risks", record) === true;
    const level = isJudged ? riskLevel(record, policy)?.level : undefined;
    if (level === "critical") return [{ record, rag: "red" }];
    return level === "high" ? [{ record, rag: "amber" }] : [];
  });
}

/**
 * The status colours that the records speak for: time by the milestones, risk by the open threats. Green where there are
 * some and none speaks against it; not there where there are none.
 */
export function recordColours(
  records: Records,
  context: ColourContext,
): Partial<Record<"time" | "risk", Rag>> {
  return {
    ...(records.milestones.length > 0 && { time: worstOf(timeGrounds(records, context)) }),
    ...(records.risks.length > 0 && { risk: worstOf(riskGrounds(records)) }),
  };
}

/** The worst colour that records speak for; green where none speaks against it. */
export function worstOf(grounds: readonly Pick<Ground<PlanRecord>, "rag">[]): Rag {
  if (grounds.some(({ rag }) => rag === "red")) return "red";
  return grounds.length > 0 ? "amber" : "green";
}

/** The colours from the best to the worst. */
const order: readonly Rag[] = ["green", "amber", "red"];

/** The best colour for the whole: at most one step better than the worst part, stated or by the records. */
export function overallAtBest(
  status: StatusSection | undefined,
  computed: Partial<Record<DimensionName, Rag>>,
): Rag | undefined {
  const parts = (["time", "cost", "scope", "quality", "risk"] as const).flatMap((name) =>
    [status?.[name]?.rag, computed[name]].flatMap((rag) => rag ?? []),
  );
  if (parts.length === 0) return undefined;
  const worst = Math.max(...parts.map((rag) => order.indexOf(rag)));
  return order[Math.max(0, worst - 1)];
}

/** Whether a colour is better than another, by so many steps at least. */
export function isBetter(rag: Rag, than: Rag, steps = 1): boolean {
  return order.indexOf(than) - order.indexOf(rag) >= steps;
}
