import { oneLine } from "../../../plan/facts/plain-text.ts";
import { shortened } from "../../../plan/facts/shortened.ts";
import type { Id, SectionName, SectionRecords, Text } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { SectionContext, Shown, ShownPlan, ShownState } from "../../context.ts";
import type { Content, Detail } from "../../report.ts";

/** A record as it was and as it is, both as the readers may see them; one of the two may be missing. */
export interface Pair<Given> {
  readonly id: Id;
  readonly before: Given | undefined;
  readonly now: Given | undefined;
}

type ShownRecord<Name extends SectionName> = Shown<SectionRecords[Name]>;
type ShownSections = { readonly [Name in SectionName]: readonly ShownRecord<Name>[] };

/**
 * The records of a section in both states, by their ids: those there are in their order, then those that are
 * gone. A record that cannot be read in full is in neither, since what it lost would seem to have changed.
 */
export function pairsOf<Name extends SectionName>(
  context: SectionContext,
  state: ShownState,
  section: Name,
): readonly Pair<ShownRecord<Name>>[] {
  const [before, now] = [recordsOf(state.plan, section), recordsOf(context.plan, section)];
  const ids = new Set([...now.keys(), ...before.keys()]);
  return [...ids].flatMap((id) => pairOf(context, state, section, id) ?? []);
}

/** One record in both states, as in `pairsOf`; undefined where it is in neither or cannot be read in full. */
export function pairOf<Name extends SectionName>(
  context: SectionContext,
  state: ShownState,
  section: Name,
  id: Id | undefined,
): Pair<ShownRecord<Name>> | undefined {
  if (id === undefined) return undefined;
  const [before, now] = [state.plan, context.plan].map((plan) => recordsOf(plan, section).get(id));
  const records = [before, now].filter((record) => record !== undefined);
  return records.length > 0 && records.every(({ intact }) => intact) ? { id, before, now } : undefined;
}

// A table asks for each of its rows: the records of a list are put in order once.
const byId = new WeakMap<readonly object[], ReadonlyMap<Id, object>>();

function recordsOf<Name extends SectionName>(
  plan: ShownPlan,
  section: Name,
): ReadonlyMap<Id, ShownRecord<Name>> {
  const sections: ShownSections = plan;
  const records = sections[section];
  const known = byId.get(records);
  if (known) return known as ReadonlyMap<Id, ShownRecord<Name>>;
  const made = new Map(
    records.flatMap((record) => (record.id === undefined ? [] : [[record.id, record] as const])),
  );
  byId.set(records, made);
  return made;
}

/** One of the two states, to say what a record shows in it. */
export interface Side {
  readonly context: SectionContext;
  readonly plan: ShownPlan;
}

/** A person's name by the plan of a side, also of somebody who has left since. */
export function personOn({ context, plan }: Side, id: Id | undefined): string {
  if (id === undefined) return "";
  const known = context.person(id);
  return known === "" ? context.text(plan.stakeholders.find((one) => one.id === id)?.name) : known;
}

/** In characters, with the ellipsis. */
const mostOfTitle = 141;

/** A text as a title: what a record is called must be known again, not read in full. */
export function titleText(context: SectionContext, text: Text | undefined): string {
  return shortened(oneLine(context.text(text)), mostOfTitle);
}

/** `Owner: Ben → Amy`, a dash where there is nothing; none where the readers see the same in both. */
export function turnedDetail(
  context: SectionContext,
  label: Words,
  was: Content,
  is: Content,
): readonly Detail[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const shown = (content: Content) => (content.length > 0 ? content : ["–"]);
  return [{ label: context.say(label), content: [...shown(was), " → ", ...shown(is)] }];
}
