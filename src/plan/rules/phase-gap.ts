import type { IsoDate } from "../plan.ts";
import { compareDates, daysBetween, later } from "../time/dates.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const phaseGap: Rule = {
  id: "phase-gap",
  severity: "info",
  summary: {
    en: "More than a week between two phases belongs to none.",
    "zh-CN": "两个阶段之间有超过一周的空档。",
  },
  *check({ plan }) {
    const phases = intact(plan.phases).flatMap(({ at, start, end }) =>
      start !== undefined && end !== undefined ? [{ at, start, end }] : [],
    );
    // A phase whose dates cannot be read, or contradict each other, may fill any gap.
    if (phases.length < plan.phases.length || phases.some(({ start, end }) => end < start)) return;
    const ends = endsBefore(phases);
    const told = new Set<string>();
    for (const { at, start } of phases) {
      const end = ends.get(start);
      if (end === undefined) continue;
      const days = daysBetween(end, start) - 1;
      // Phases that begin together end one and the same gap.
      if (days <= 7 || told.has(start)) continue;
      told.add(start);
      yield {
        path: [...at, "start"],
        message: say(
          {
            en: "The {days} days between {end} and {start} belong to no phase. Lengthen one of the two phases, or add one between them.",
            "zh-CN": "{end} 到 {start} 之间有 {days} 天不属于任何阶段。请延长前后的阶段，或补充一个阶段。",
          },
          { days, end, start },
        ),
      };
    }
  },
};

/** By the days on which phases begin: the last day of those that began before; the first has none. */
function endsBefore(
  phases: readonly { readonly start: IsoDate; readonly end: IsoDate }[],
): ReadonlyMap<IsoDate, IsoDate> {
  const ends = new Map<IsoDate, IsoDate>();
  let latest: IsoDate | undefined;
  let begun: IsoDate | undefined;
  for (const { start, end } of phases.toSorted((a, b) => compareDates(a.start, b.start))) {
    if (start !== begun && latest !== undefined) ends.set(start, latest);
    begun = start;
    latest = later(end, latest);
  }
  return ends;
}
