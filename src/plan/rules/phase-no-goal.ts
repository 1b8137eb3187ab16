import { areReadable, isReadable } from "../facts/readable.ts";
import type { Goal, Id, Milestone, Phase } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { meantReferences } from "./reference-guesses.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const phaseNoGoal: Rule = {
  id: "phase-no-goal",
  severity: "info",
  summary: {
    en: "Some phases have goals of their own, and this one has none.",
    "zh-CN": "某个阶段没有自己的目标。",
  },
  *check(context) {
    const { plan, symbols } = context;
    const { goals, milestones } = plan;
    if (!goals.some(({ level }) => level === "phase" || level === "milestone")) return;
    if (goals.some((goal) => goal.intact && !areReadable(goal, ["phase", "milestones"]))) return;
    // A milestone whose phase cannot be read may be of any.
    if (milestones.some((milestone) => milestone.intact && !isReadable(milestone, "phase"))) return;
    const served = phasesServed(goals, milestones);
    const meant = new Set(meantReferences(context).map(({ id }) => id));
    for (const phase of intact(plan.phases)) {
      const { id, gate, at } = phase;
      if (id === undefined || served.has(id) || meant.has(id) || symbols.mayStandInBrokenText(id)) continue;
      if (isGateOfGoal(gate, goals)) continue;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "Other phases have goals, and none is for “{name}”. Say what the client is to have when it ends.",
            "zh-CN": "其他阶段有目标，“{name}”阶段却没有。请写明该阶段结束时客户应得到什么。",
          },
          { name: titleOf("phases", phase) },
        ),
      };
    }
  },
};

/** The phases that goals are for: by their `phase`, or by the phase of one of their milestones. */
function phasesServed(goals: readonly Goal[], milestones: readonly Milestone[]): ReadonlySet<Id | undefined> {
  const phaseOf = new Map(milestones.map(({ id, phase }) => [id, phase]));
  return new Set(
    goals.flatMap(({ phase, milestones: own = [] }) => [phase, ...own.map((id) => phaseOf.get(id))]),
  );
}

function isGateOfGoal(gate: Phase["gate"], goals: readonly Goal[]): boolean {
  return gate !== undefined && goals.some(({ milestones }) => milestones?.includes(gate));
}
