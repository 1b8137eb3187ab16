import { setEntries } from "../edit/set.ts";
import { clientDeciders, hasClient } from "../facts/client.ts";
import { contactRate } from "../facts/contact-counts.ts";
import { isReadable } from "../facts/readable.ts";
import type { Fix } from "../finding.ts";
import type { Communication } from "../plan.ts";
import { say } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { isNamed } from "./named.ts";
import { communicationsToClient, type DatedPhase, datedPhases, isTimed } from "./phase-life.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

export const phaseCadence: Rule = {
  id: "phase-cadence",
  severity: "warning",
  summary: {
    en: "In a critical phase the client's decision makers hear no more often than in an ordinary one.",
    "zh-CN": "关键阶段与客户决策人的沟通频率不高于普通阶段。",
  },
  *check(context) {
    const { plan } = context;
    const phases = datedPhases(plan).filter((phase) => isReadable(phase, "criticality"));
    const critical = phases.filter(({ criticality }) => criticality === "critical");
    const ordinary = phases.filter(({ criticality }) => criticality !== "critical");
    if (critical.length === 0 || ordinary.length === 0) return;
    if (plan.communications.length === 0 || !hasClient(plan)) return;
    const communications = communicationsToClient(context);
    // One whose rhythm is not known may be the denser one.
    if (!communications.every(isTimed)) return;
    const deciders = clientDeciders(plan);
    const reaching = communications.filter(({ audience }) => {
      const named = new Set(audience);
      return deciders.some((person) => isNamed(context, person, named));
    });
    const rated = ordinary.map((phase) => ({ phase, rate: contactRate(context, reaching, phase) }));
    const densest = rated.reduce((highest, one) => (one.rate > highest.rate ? one : highest));
    for (const phase of critical) {
      const rate = contactRate(context, reaching, phase);
      if (rate > densest.rate + leastDifference) continue;
      yield {
        path: [...phase.at, "criticality"],
        message: say(
          {
            en: "The client's decision makers are reached {rate} times in 28 days here, in the ordinary phase “{name}” {other} times. A critical phase needs more: give a communication a denser rhythm under “by-phase”.",
            "zh-CN":
              "该阶段每 28 天与客户决策人沟通 {rate} 次，普通阶段“{name}”为 {other} 次。关键阶段应更密：请在沟通事项的“by-phase”中提高频率。",
          },
          { rate: rounded(rate), other: rounded(densest.rate), name: titleOf("phases", densest.phase) },
        ),
        related: [
          {
            path: [...densest.phase.at, "id"],
            message: { en: "The ordinary phase is here.", "zh-CN": "该普通阶段在这里。" },
          },
        ],
        fixes: () => denserFixes(context, reaching, phase, densest.rate),
      };
    }
  },
};

/** Rates are quotients: what differs by less is the same. */
const leastDifference = 1e-9;

function rounded(rate: number): string {
  return String(Math.round(rate * 10) / 10);
}

const denser = ["biweekly", "weekly", "weekly on tue, fri", "every 2 working-days", "daily"];

/** For a few communications the least dense rhythm that lifts the phase above the ordinary ones. */
function* denserFixes(
  context: PlanContext,
  communications: readonly Communication[],
  phase: DatedPhase,
  toExceed: number,
): Generator<Fix | undefined> {
  const { id } = phase;
  if (id === undefined) return;
  const regular = communications.filter(({ cadence }) => !/^(?:on-event|once)/.test(cadence ?? ""));
  for (const communication of regular.slice(0, 3)) {
    const cadence = denser.find((text) => {
      const changed = { ...communication, "by-phase": { ...communication["by-phase"], [id]: text } };
      const all = communications.map((each) => (each === communication ? changed : each));
      return contactRate(context, all, phase) > toExceed + leastDifference;
    });
    if (cadence !== undefined) yield denserFix(context, communication, id, cadence);
  }
}

function denserFix(
  context: PlanContext,
  communication: Communication,
  phase: string,
  cadence: string,
): Fix | undefined {
  const title = say(
    { en: "“{title}” {cadence} in this phase", "zh-CN": "在该阶段把“{title}”改为 {cadence}" },
    { title: titleOf("communications", communication), cadence },
  );
  const { at, "by-phase": byPhase } = communication;
  if (byPhase === undefined) {
    const value = `{ ${yamlText(phase)}: ${yamlText(cadence)} }`;
    return addKeys(context, at, [["by-phase", value]], title);
  }
  const edits = setEntries(context.source, [...at, "by-phase"], [[phase, yamlText(cadence)]]);
  return edits && { title, edits };
}
