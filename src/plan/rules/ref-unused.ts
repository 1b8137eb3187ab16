import { areReadable } from "../facts/readable.ts";
import { once } from "../lazy.ts";
import {
  isGiven,
  type Mapping,
  type Plan,
  type PlanRecord,
  type SectionName,
  sectionNames,
} from "../plan.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import { meantReferences } from "./reference-guesses.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const refUnused: Rule = {
  id: "ref-unused",
  severity: "hint",
  summary: {
    en: "A tool, phase or goal that nothing refers to.",
    "zh-CN": "没有任何内容引用的工具、阶段或目标。",
  },
  *check(context) {
    const bySection = once(() => usedBySection(context));
    for (const use of uses) {
      if (!isJudgeable(context, use)) continue;
      const isUsed = isUsedFrom(bySection(), use.from);
      for (const record of intact(use.records(context))) {
        const { id, at } = record;
        if (id === undefined || isUsed(id) || context.symbols.mayStandInBrokenText(id)) continue;
        yield {
          path: [...at, "id"],
          message: say(use.message, { title: titleOf(at[0] as SectionName, record as never) }),
        };
      }
    }
  },
};

interface Use {
  readonly records: (context: PlanContext) => readonly PlanRecord[];
  /** The sections whose references count, and the keys that hold them; undefined: all. */
  readonly from: readonly SectionName[] | undefined;
  readonly keys: readonly string[];
  readonly message: Words;
  readonly judges?: (plan: Plan) => boolean;
}

const uses: readonly Use[] = [
  {
    records: ({ plan }) => plan.tools,
    from: undefined,
    keys: ["tool", "external"],
    message: {
      en: "Nothing refers to the tool “{title}”. Name it in a communication, or remove it.",
      "zh-CN": "没有内容引用工具“{title}”。请在沟通事项中注明，或删除它。",
    },
  },
  {
    // The milestone of its gate is a milestone of the phase.
    records: ({ plan }) => plan.phases.filter((phase) => !isGiven(phase, "gate")),
    from: ["milestones", "communications", "goals", "events"],
    keys: ["phase", "by-phase"],
    message: {
      en: "The phase “{title}” has no milestone, communication, goal or event.",
      "zh-CN": "阶段“{title}”没有里程碑、沟通事项、目标或活动。",
    },
    judges: ({ milestones, communications, goals, events }) =>
      milestones.length + communications.length + goals.length + events.length > 0,
  },
  {
    records: ({ plan }) => plan.goals.filter(({ status }) => status !== "dropped"),
    from: ["communications"],
    keys: ["goals"],
    message: {
      en: "No communication serves the goal “{title}”. Name it under “goals” of the one that does.",
      "zh-CN": "没有沟通事项服务于目标“{title}”。请在相应沟通事项的“goals”中注明。",
    },
    judges: ({ communications }) =>
      communications.some(({ goals }) => goals !== undefined && goals.length > 0),
  },
];

/** A key that cannot be read may name any record. */
function isJudgeable({ plan }: PlanContext, { from = sectionNames, keys, judges }: Use): boolean {
  if (judges && !judges(plan)) return false;
  return from.every((section) => {
    const records: readonly Mapping[] = plan[section];
    return intact(records).every((record) => areReadable(record, keys));
  });
}

/** Whether a reference of these sections names an id, or most likely means it; undefined: of all sections. */
function isUsedFrom(
  bySection: ReadonlyMap<unknown, ReadonlySet<string>>,
  sections: readonly SectionName[] | undefined,
): (id: string) => boolean {
  const used = sections ? sections.flatMap((name) => bySection.get(name) ?? []) : [...bySection.values()];
  return (id) => used.some((ids) => ids.has(id));
}

/** The ids that the references of each section name. */
function usedBySection(context: PlanContext): ReadonlyMap<unknown, ReadonlySet<string>> {
  const used = new Map<unknown, Set<string>>();
  for (const references of [context.symbols.references, meantReferences(context)]) {
    for (const { id, from } of references) {
      const ids = used.get(from[0]);
      if (ids) ids.add(id);
      else used.set(from[0], new Set([id]));
    }
  }
  return used;
}
