import { type RecordKind, recordKindWords, recordTitle } from "../facts/names.ts";
import { nearest } from "../nearest.ts";
import type { SectionName } from "../plan.ts";
import { recordAt } from "../record-at.ts";
import type { Reference } from "../symbols.ts";
import { type Insert, languages, type Words } from "../words.ts";
import type { PlanContext } from "./rule.ts";

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

/** Whether a record of a kind may stand where these kinds are due. */
export function accepts(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind) || kinds.includes("record");
}

/** A record that a key takes: its id, and what it is called in any language. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** The records that a key takes. Gathered once an analysis for each set of kinds: a plan may have many slips. */
export function candidatesFor(context: PlanContext, kinds: readonly string[]): readonly Candidate[] {
  const known = gathered.get(context.symbols) ?? new Map<string, readonly Candidate[]>();
  gathered.set(context.symbols, known);
  const key = kinds.join();
  const candidates = known.get(key) ?? gather(context, kinds);
  known.set(key, candidates);
  return candidates;
}

const gathered = new WeakMap<PlanContext["symbols"], Map<string, readonly Candidate[]>>();

function gather({ plan, symbols }: PlanContext, kinds: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [id, definitions] of symbols.definitions) {
    const definition = definitions.find(({ kind }) => accepts(kinds, kind));
    if (definition === undefined) continue;
    const record = recordAt(plan, definition.at);
    const section = definition.at[0] as SectionName;
    const names = record ? languages.map((language) => recordTitle(section, record as never, language)) : [];
    found.push({ id, names });
  }
  return found;
}

/** Ids that are nearly the one written, and ids of records whose name was written instead; the likeliest first. */
export function nearestIds(
  context: PlanContext,
  { id, accepts }: Pick<Reference, "id" | "accepts">,
): readonly string[] {
  const candidates = candidatesFor(context, accepts);
  const byName = candidates.filter(({ names }) => names.includes(id)).map((candidate) => candidate.id);
  const byId = nearest(
    id,
    candidates.map((candidate) => candidate.id),
  );
  return [...new Set([...byName, ...byId])].slice(0, 3);
}
