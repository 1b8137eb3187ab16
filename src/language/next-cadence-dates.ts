import type { Analysis } from "../plan/analyze.ts";
import type { Path } from "../plan/path.ts";
import type { IsoDate } from "../plan/plan.ts";
import { type Cadence, nextExpected } from "../plan/time/cadence.ts";
import { addDays, earlier, lastDate, later } from "../plan/time/dates.ts";
import { rhythmAnchor } from "../plan/time/phases.ts";

/**
 * The next three days of a cadence that stands, or would stand, at a path, from the as-of date on, in the plan's
 * calendar: within the communication's life, and of a phase's own cadence within the phase.
 */
export function nextCadenceDates(
  { plan, asOf, calendar }: Analysis,
  [section, index, key, phaseId]: Path,
  cadence: Cadence,
): readonly IsoDate[] {
  const { project, phases, communications } = plan;
  const communication = section === "communications" ? communications[Number(index)] : undefined;
  if (communication === undefined) return [];
  const phase = key === "by-phase" ? phases.find(({ id }) => id === phaseId) : undefined;
  const anchor = rhythmAnchor(communication, { project, phases, calendar });
  const from = later(later(asOf, anchor), phase?.start);
  const to = earlier(communication.end ?? project?.end ?? lastDate, phase?.end);
  const dates: IsoDate[] = [];
  let after = addDays(from, -1);
  while (dates.length < shownDates) {
    const next = nextExpected(cadence, after, { anchor, calendar });
    if (next === undefined || next > to) break;
    dates.push(next);
    after = next;
  }
  return dates;
}

const shownDates = 3;
