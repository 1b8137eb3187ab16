import { type Path, type Place, pathText } from "../plan/path.ts";
import type { Plan } from "../plan/plan.ts";
import type { Spot } from "./spot.ts";

/** The id of a rule that a spot of the policy names: a key under `rules`, or the `rule` of an exception. */
export function ruleIdAt({ path, part, node }: Spot): string | undefined {
  if (part === "key") {
    return pathText(path.slice(0, -1)) === "policy.rules" ? String(path.at(-1)) : undefined;
  }
  return node?.kind === "scalar" && isExceptionRule(path) ? node.source : undefined;
}

/** Where a plan's policy names a rule: the severity that it gives it, and the exceptions to it. */
export function rulePlaces({ policy }: Plan, id: string): readonly Place[] {
  const stated = Object.hasOwn(policy?.rules ?? {}, id)
    ? [{ path: ["policy", "rules", id], part: "key" } as const]
    : [];
  const excused = (policy?.exceptions ?? []).flatMap(({ rule }, index): readonly Place[] =>
    rule === id ? [{ path: ["policy", "exceptions", index, "rule"], part: "value" }] : [],
  );
  return [...stated, ...excused];
}

function isExceptionRule(path: Path): boolean {
  return /^policy\.exceptions\[\d+\]\.rule$/.test(pathText(path));
}
