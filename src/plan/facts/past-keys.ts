import type { Path } from "../path.ts";
import type { Plan, SectionName } from "../plan.ts";

/** The keys of each section that state when something has happened, as paths within the record. */
export const pastKeys: { readonly [Name in SectionName]?: readonly string[] } = {
  needs: ["confirmed"],
  milestones: ["actual"],
  work: ["completed"],
  events: ["minutes-date"],
  log: ["date", "minutes-date"],
  risks: ["raised", "closed"],
  issues: ["raised", "resolved"],
  changes: ["decided.date"],
  decisions: ["decided"],
  actions: ["done"],
  feedback: ["received", "acknowledged", "answered", "resolved", "told"],
  satisfaction: ["date"],
};

/** Whether the value at a path says when something has happened, so that it is not in the future. */
export function isPastKey([section, index, ...steps]: Path, plan: Plan): boolean {
  const keys = Object.entries(pastKeys).find(([name]) => name === section)?.[1];
  if (keys?.includes(steps.join("."))) return true;
  if (section === "events") return steps[0] === "when" && plan.events[Number(index)]?.status === "held";
  return section === "reports" && steps[0] === "issued" && steps.at(-1) === "date";
}
