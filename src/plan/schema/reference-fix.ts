import { replaceScalar } from "../edit/replace.ts";
import { splitEntry } from "../edit/to-list.ts";
import type { Fix } from "../finding.ts";
import { plain } from "../nearest.ts";
import { changeFix, guessesOf, guessFixes } from "../rules/reference-guesses.ts";
import { candidatesFor } from "../rules/reference-kinds.ts";
import type { PlanContext } from "../rules/rule.ts";
import { nodeAt } from "../source.ts";
import { say } from "../words.ts";
import type { Repair } from "./issue.ts";
import { namedApart } from "./named-apart.ts";

/**
 * Replaces a reference that is no id by one that was meant: that of a record of this name, one that is nearly what
 * is written, else the text made an id, which nobody has yet and a person has to choose.
 */
export function referenceFix(accepts: readonly string[], meant: readonly string[]): Repair {
  return function* (context, at) {
    const node = nodeAt(context.source, at)?.node;
    const written = node?.kind === "scalar" ? node.source : "";
    const parts = namedApart(written);
    const isListed = typeof at.at(-1) === "number";
    if (parts.length > 1 && isListed && (isSeparated(written) || bearersOf(context, accepts, parts))) {
      yield* splitFix(context, accepts, at, parts);
      return;
    }
    const reference = { id: written, accepts, path: at, part: "value", from: at.slice(0, 2) } as const;
    const ids = parts.length > 1 && !isListed ? bearersOf(context, accepts, parts)?.flat() : undefined;
    if (ids !== undefined) {
      const known = candidatesFor(context, accepts).filter(({ id }) => ids.includes(id));
      for (const candidate of known) yield changeFix(context, reference, candidate);
      return;
    }
    if (guessesOf(context, reference).length > 0) {
      yield* guessFixes(context, reference);
      return;
    }
    for (const id of meant) {
      const edit = replaceScalar(context.source, at, id);
      yield edit && { title: say({ en: "Change to “{id}”", "zh-CN": "改为“{id}”" }, { id }), edits: [edit] };
    }
  };
}

/** Several entries where one stands, by their ids where each of them is known. */
function* splitFix(
  context: PlanContext,
  accepts: readonly string[],
  at: Parameters<Repair>[1],
  parts: readonly string[],
): Generator<Fix | undefined> {
  const edit = splitEntry(context.source, at, idsOf(context, accepts, parts) ?? parts);
  const title = { en: "Make it several entries", "zh-CN": "分成多项" };
  yield edit && { title, edits: [edit], preferred: true };
}

/** Whether commas stand between the parts: those are never a part of a name. */
function isSeparated(text: string): boolean {
  return /[,，、;；]/.test(text);
}

/** The ids of the records that bear these ids or names; undefined where one of them is nobody's, or that of several. */
export function idsOf(
  context: PlanContext,
  accepts: readonly string[],
  texts: readonly string[],
): readonly string[] | undefined {
  const ids = bearersOf(context, accepts, texts)?.map(([id, ...others]) =>
    others.length > 0 ? undefined : id,
  );
  return ids?.every((id) => id !== undefined) ? ids : undefined;
}

/** Of each text the ids of those who bear it, as an id or else as a name; undefined where one is nobody's. */
function bearersOf(
  context: PlanContext,
  accepts: readonly string[],
  texts: readonly string[],
): readonly (readonly string[])[] | undefined {
  const known = candidatesFor(context, accepts);
  const bearers = texts.map((text) => {
    const wanted = plain(text);
    const byId = known.find(({ id }) => plain(id) === wanted);
    if (byId !== undefined) return [byId.id];
    return known.filter(({ names }) => names.some((name) => plain(name) === wanted)).map(({ id }) => id);
  });
  return bearers.every((ids) => ids.length > 0) ? bearers : undefined;
}
