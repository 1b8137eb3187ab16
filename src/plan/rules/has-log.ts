import type { PlanContext } from "./rule.ts";

/** Whether the plan has a log, be it empty, that can be judged: one that is malformed as a whole says nothing. */
export function hasLog({ plan, source }: PlanContext): boolean {
  if (plan.log.length > 0) return true;
  const section = source.sections.get("log");
  if (section === undefined) return false;
  const node = section.value?.node;
  return node === undefined || node.kind === "sequence" || isNull(node);
}

function isNull(node: object): boolean {
  return "value" in node && node.value === null;
}
