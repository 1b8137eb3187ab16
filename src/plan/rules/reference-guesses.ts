import { replaceKey, replaceScalar } from "../edit/replace.ts";
import type { Fix } from "../finding.ts";
import { keptForPlan } from "../incremental/reading.ts";
import { type Guess, guesses, isSureGuess } from "../nearest.ts";
import { recordIdAt } from "../record-at.ts";
import { nodeAt } from "../source.ts";
import type { Reference } from "../symbols.ts";
import { say } from "../words.ts";
import { unknownReferences } from "./picked-references.ts";
import { type Candidate, candidatesFor } from "./reference-kinds.ts";
import type { PlanContext } from "./rule.ts";

/** What stands where an id is due. */
export type Written = Pick<Reference, "id" | "accepts" | "path" | "part" | "from">;

/**
 * The records and groups that a reference most likely means, nearest first, by their ids and by their names. What
 * the list has already is meant only where nothing else is near.
 */
export function guessesOf(context: PlanContext, reference: Written): readonly Guess<Candidate>[] {
  return guessed(context.plan, reference, () => {
    const own = recordIdAt(context.plan, reference.from);
    const fitting = fittingFor(context, reference);
    const near = guesses(reference.id, fitting);
    const others = candidatesFor(context, reference.accepts).filter(({ id }) => id !== own);
    return near.length > 0 || others.length === fitting.length ? near : guesses(reference.id, others);
  });
}

// Several rules ask, and each time a plan's records are gone through. What is near belongs to one analysis.
const guessed = keptForPlan<Written, readonly Guess<Candidate>[]>();

/** One repair for each of these; the first is sure where nothing else is as near and few slips are meant. */
export function* guessFixes(context: PlanContext, reference: Written): Generator<Fix | undefined> {
  const all = guessesOf(context, reference);
  const isSure = isSureGuess(reference.id, all);
  for (const [index, { candidate }] of all.entries()) {
    const fix = changeFix(context, reference, candidate);
    yield index === 0 && isSure && fix ? { ...fix, preferred: true } : fix;
  }
}

/**
 * The references to ids that nobody has, with the ids that they most likely mean: a rule that asks who is named
 * nowhere must not tell the same slip a second time.
 */
export function meantReferences(context: PlanContext): readonly Reference[] {
  return meant(context.plan, "all", () => {
    return unknownReferences(context.symbols)
      .slice(0, mostGuesses)
      .flatMap((reference) =>
        guessesOf(context, reference).map(({ candidate: { id } }) => ({ ...reference, id })),
      );
  });
}

const meant = keptForPlan<"all", readonly Reference[]>();

/** So many slips are no slips any more, and to look for the nearest id of each would take minutes. */
export const mostGuesses = 200;

/** What may stand where a reference stands: no record points to itself, and none stands twice in a list. */
export function fittingFor(context: PlanContext, { accepts, from, path }: Written): readonly Candidate[] {
  const isListed = typeof path.at(-1) === "number";
  const list = isListed ? nodeAt(context.source, path.slice(0, -1))?.node : undefined;
  const listed = list?.kind === "sequence" ? list.items : [];
  const taken = new Set<string | undefined>(
    listed.map((item) => (item?.kind === "scalar" ? item.source : "")),
  );
  taken.add(recordIdAt(context.plan, from));
  return candidatesFor(context, accepts).filter(({ id }) => !taken.has(id));
}

/** A repair that writes another id where a reference stands, said with the name that people know. */
export function changeFix(
  { source }: PlanContext,
  { path, part }: Written,
  { id, title }: Candidate,
): Fix | undefined {
  const edit = part === "key" ? replaceKey(source, path, id) : replaceScalar(source, path, id);
  const hasName = title !== undefined && title.en !== id && title.en.length <= longestName;
  const words = hasName
    ? say({ en: "Change to “{id}” ({title})", "zh-CN": "改为“{id}”（{title}）" }, { id, title })
    : say({ en: "Change to “{id}”", "zh-CN": "改为“{id}”" }, { id });
  return edit && { title: words, edits: [edit] };
}

/** A statement or a feedback is called by its whole text, which a menu does not hold. */
const longestName = 40;
