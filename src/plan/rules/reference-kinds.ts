import { oneOfKind, type RecordKind, recordKindWords, recordTitles } from "../facts/names.ts";
import { groups } from "../facts/people.ts";
import { keptForPlan } from "../incremental/reading.ts";
import type { Nameable } from "../nearest.ts";
import type { SectionName } from "../plan.ts";
import { recordAt } from "../record-at.ts";
import type { Insert, Words } from "../words.ts";
import type { PlanContext } from "./rule.ts";
import { titleOf } from "./title.ts";

const otherKinds: Readonly<Record<string, Words>> = {
  record: { en: "record", "zh-CN": "记录" },
  group: {
    en: "group (all-client, all-team, everyone)",
    "zh-CN": "人员组（all-client、all-team、everyone）",
  },
};

/** The kinds that a key takes, as people call them. */
export function kindWords(kinds: readonly string[]): readonly Insert[] {
  return kinds.map((kind) => recordKindWords[kind as RecordKind] ?? otherKinds[kind] ?? kind);
}

/** As `kindWords`, each with its article. */
export function oneOfKinds(kinds: readonly string[]): readonly Insert[] {
  return kinds.map((kind) => {
    if (Object.hasOwn(recordKindWords, kind)) return oneOfKind(kind as RecordKind);
    const words = otherKinds[kind];
    return words ? { ...words, en: `a ${words.en}` } : kind;
  });
}

/** Whether a record of a kind may stand where these kinds are due. */
export function accepts(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind) || kinds.includes("record");
}

/** Something that a key takes: its id, and what it is called in any language. */
export interface Candidate extends Nameable {
  /** What it is called, of records that have a title. */
  readonly title?: Words;
}

/** What a key takes. Gathered once an analysis for each set of kinds: a plan may have many slips. */
export function candidatesFor(context: PlanContext, kinds: readonly string[]): readonly Candidate[] {
  return gathered(context.plan, kinds.join(), () => gather(context, kinds));
}

const gathered = keptForPlan<string, readonly Candidate[]>();

function gather({ plan, symbols }: PlanContext, kinds: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [id, definitions] of symbols.definitions) {
    const definition = definitions.find(({ kind }) => accepts(kinds, kind));
    if (definition === undefined) continue;
    const record = recordAt(plan, definition.at);
    const section = definition.at[0] as SectionName;
    const names = record ? recordTitles(section, record as never) : [];
    found.push({ id, names, ...(names.length > 0 && { title: titleOf(section, record as never) }) });
  }
  if (kinds.includes("group")) {
    for (const id of Object.keys(groups)) found.push({ id, names: groupNames[id] ?? [] });
  }
  return found;
}

/** What people write who mean a group. */
const groupNames: Readonly<Record<string, readonly string[]>> = {
  "all-client": ["clients", "client", "the client", "客户", "客户方", "全体客户", "所有客户", "客户方全体"],
  "all-team": ["team", "the team", "project team", "团队", "项目组", "全体团队", "项目团队", "项目团队全体"],
  everyone: ["all", "everybody", "all stakeholders", "所有人", "全员", "全体", "全体人员", "全体干系人"],
};
