import type { PlanRecord } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import type { PlanContext, Rule } from "./rule.ts";

export const refUnused: Rule = {
  id: "ref-unused",
  severity: "hint",
  summary: {
    en: "A tool, phase or goal that nothing refers to.",
    "zh-CN": "没有任何内容引用的工具、阶段或目标。",
  },
  *check(context) {
    for (const { records, from, message, judges } of uses) {
      if (judges && !judges(context)) continue;
      const used = usedFrom(context, from);
      for (const { id, at } of intact(records(context))) {
        if (id === undefined || used.has(id) || context.symbols.mayStandInBrokenText(id)) continue;
        yield { path: [...at, "id"], message: say(message, { id }) };
      }
    }
  },
};

interface Use {
  readonly records: (context: PlanContext) => readonly PlanRecord[];
  /** The sections whose references count; undefined: all. */
  readonly from: readonly string[] | undefined;
  readonly message: Words;
  readonly judges?: (context: PlanContext) => boolean;
}

const uses: readonly Use[] = [
  {
    records: ({ plan }) => plan.tools,
    from: undefined,
    message: {
      en: "Nothing refers to the tool “{id}”. Name it in a communication, or remove it.",
      "zh-CN": "没有内容引用工具“{id}”。请在沟通事项中注明，或删除它。",
    },
  },
  {
    records: ({ plan }) => plan.phases,
    from: ["milestones", "communications", "goals", "events"],
    message: {
      en: "The phase “{id}” has no milestone, communication, goal or event.",
      "zh-CN": "阶段“{id}”没有里程碑、沟通事项、目标或活动。",
    },
  },
  {
    records: ({ plan }) => plan.goals.filter(({ status }) => status !== "dropped"),
    from: ["communications"],
    message: {
      en: "No communication serves the goal “{id}”. Name it under “goals” of the one that does.",
      "zh-CN": "没有沟通事项服务于目标“{id}”。请在相应沟通事项的“goals”中注明。",
    },
    judges: ({ plan }) => plan.communications.some(({ goals }) => goals !== undefined && goals.length > 0),
  },
];

function usedFrom({ symbols }: PlanContext, sections: readonly string[] | undefined): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { id, from } of symbols.references) {
    if (sections === undefined || sections.includes(String(from[0]))) used.add(id);
  }
  return used;
}
