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
import type { Reference } from "../symbols.ts";
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
    const meant = once(() => usedBySection(meantReferences(context)));
    const bySections = once(() => [...context.symbols.referencesIn.map(namedBySection), meant()]);
    for (const use of uses) {
      if (!isJudgeable(context, use)) continue;
      const isUsed = isUsedFrom(bySections(), use.from);
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
  /** The sections whose references count; undefined: all. */
  readonly from: readonly SectionName[] | undefined;
  /** Whether the keys that hold them can be read in all records of a section. */
  readonly areKnown: (records: readonly Mapping[]) => boolean;
  readonly message: Words;
  readonly judges?: (plan: Plan) => boolean;
}

const uses: readonly Use[] = [
  {
    records: ({ plan }) => plan.tools,
    from: undefined,
    areKnown: knownIn(["tool", "external"]),
    message: {
      en: "Nothing refers to the tool “{title}”. Name it in a communication, or remove it.",
      "zh-CN": "没有内容引用工具“{title}”。请在沟通事项中注明，或删除它。",
    },
  },
  {
    // The milestone of its gate is a milestone of the phase.
    records: ({ plan }) => plan.phases.filter((phase) => !isGiven(phase, "gate")),
    from: ["milestones", "communications", "goals", "events"],
    areKnown: knownIn(["phase", "by-phase"]),
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
    areKnown: knownIn(["goals"]),
    message: {
      en: "No communication serves the goal “{title}”. Name it under “goals” of the one that does.",
      "zh-CN": "没有沟通事项服务于目标“{title}”。请在相应沟通事项的“goals”中注明。",
    },
    judges: ({ communications }) =>
      communications.some(({ goals }) => goals !== undefined && goals.length > 0),
  },
];

/** A key that cannot be read may name any record. */
function isJudgeable({ plan }: PlanContext, { from = sectionNames, judges, areKnown }: Use): boolean {
  return (!judges || judges(plan)) && from.every((section) => areKnown(plan[section]));
}

/** Whether the keys of all records of a list can be read. */
function knownIn(keys: readonly string[]): (records: readonly Mapping[]) => boolean {
  const known = new WeakMap<readonly Mapping[], boolean>();
  return (records) => {
    const are = known.get(records) ?? intact(records).every((record) => areReadable(record, keys));
    known.set(records, are);
    return are;
  };
}

/** Whether a reference of these sections names an id, or most likely means it; undefined: of all sections. */
function isUsedFrom(
  bySections: readonly UsedBySection[],
  sections: readonly SectionName[] | undefined,
): (id: string) => boolean {
  const used = bySections.flatMap((bySection) =>
    sections ? sections.flatMap((name) => bySection.get(name) ?? []) : [...bySection.values()],
  );
  return (id) => used.some((ids) => ids.has(id));
}

type UsedBySection = ReadonlyMap<unknown, ReadonlySet<string>>;

// Many thousands, and those of a section are the same as long as none of them is touched.
const named = new WeakMap<readonly Reference[], UsedBySection>();

function namedBySection(references: readonly Reference[]): UsedBySection {
  const known = named.get(references) ?? usedBySection(references);
  named.set(references, known);
  return known;
}

/** The ids that the references of each section name. */
function usedBySection(references: readonly Reference[]): UsedBySection {
  const used = new Map<unknown, Set<string>>();
  for (const { id, from } of references) {
    const ids = used.get(from[0]);
    if (ids) ids.add(id);
    else used.set(from[0], new Set([id]));
  }
  return used;
}
