import { type Readership, visiblePlan } from "../facts/visibility.ts";
import type { Plan, Visibility } from "../plan.ts";
import type { View } from "./shown-value.ts";

/** What some readers see of a plan. */
export interface SeenPlan {
  /** With the records alone that they see. */
  readonly plan: Plan;
  /** What they see of the values in a section. */
  readonly view: (section: string) => View;
}

/** A plan as its readers see it: internal ones see all of it, others their records without what no client ever reads. */
export function seenPlan(
  plan: Plan,
  readers: Readership,
  mayShow: View["mayShow"] = readers.visibility === "internal" ? () => true : isForOthers,
): SeenPlan {
  const visible = visiblePlan(plan, readers);
  const view: View = { mayShow, shows: readers.visibility === "internal" ? () => true : visible.shows };
  return { plan: visible.plan, view: (section) => viewIn(section, readers.visibility, view) };
}

/** What internal readers of a report see of a plan's values. */
export function isReported(key: string): boolean {
  return !inNoReport.has(key);
}

/** What is in no report, and only in the team's own data, wherever it stands in a record (plan-format, small print). */
const inNoReport: ReadonlySet<string> = new Set([
  // Without the keys, the address of their items leads nowhere and tells where the team's tool is.
  ...["external", "item-url", "email", "phone", "contact", "exceptions", "sha256", "commit"],
]);

/** What internal readers alone get besides. */
const internalOnly: ReadonlySet<string> = new Set([
  ...["notes", "tags", "withheld", "engagement", "influence", "interest"],
]);

/**
 * Where links are for the team alone, as in reports: those of the project and of the status cannot be marked as internal, and
 * those of people and tools are for our own use.
 */
const linkedForTeam: ReadonlySet<string> = new Set(["project", "status", "stakeholders", "tools"]);

function viewIn(section: string, visibility: Visibility, view: View): View {
  if (visibility !== "client" || !linkedForTeam.has(section)) return view;
  return { ...view, mayShow: (key) => key !== "links" && view.mayShow(key) };
}

function isForOthers(key: string): boolean {
  return !inNoReport.has(key) && !internalOnly.has(key);
}
