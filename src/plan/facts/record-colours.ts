import type { DimensionName, IsoDate, Plan, Rag, StatusSection } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { lateness } from "./milestone.ts";
import { isOpen } from "./open.ts";
import { riskLevel } from "./risk.ts";

export interface ColourContext {
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
}

type Records = Pick<Plan, "milestones" | "risks"> & Pick<Partial<Plan>, "policy">;

/**
 * The status colours that the records speak for: time by the milestones (late is amber, very late red), risk by
 * the open threats (high is amber, critical red). Green where there are some and none is so; not there where there
 * are none. Of what cannot be judged nothing is said (as rule rag-too-good).
 */
export function recordColours(
  { milestones, risks, policy }: Records,
  { asOf, calendar }: ColourContext,
): Partial<Record<"time" | "risk", Rag>> {
  const grades = milestones.flatMap((one) => lateness(one, { asOf, policy, calendar })?.grade ?? []);
  const levels = risks
    .filter((risk) => risk.kind !== "opportunity" && isOpen("risks", risk) === true)
    .flatMap((risk) => riskLevel(risk, policy)?.level ?? []);
  return {
    ...(milestones.length > 0 && { time: colourOf(grades, "very-late", "late") }),
    ...(risks.length > 0 && { risk: colourOf(levels, "critical", "high") }),
  };
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

/** Whether a colour is better than another. */
export function isBetter(rag: Rag, than: Rag): boolean {
  return order.indexOf(rag) < order.indexOf(than);
}

function colourOf<Grade extends string>(grades: readonly Grade[], red: Grade, amber: Grade): Rag {
  if (grades.includes(red)) return "red";
  return grades.includes(amber) ? "amber" : "green";
}
