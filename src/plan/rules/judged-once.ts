import type { RuleFinding } from "./rule.ts";

/**
 * A judge of single values, records for the most part, that passes over those in which it has found nothing. What it
 * finds must follow from the value and the circumstances alone. What an edit did not touch is the same object as
 * before; what is found in it is found anew, since its repairs belong to the text as it is now.
 *
 * @returns a judge that takes a value and the circumstances, a text such as the as-of date and the time zone
 */
export function judgedOnce<Value extends object, Place>(
  judge: (value: Value, place: Place) => readonly RuleFinding[],
): (value: Value, place: Place, circumstances: string) => readonly RuleFinding[] {
  const clean = new WeakMap<Value, string>();
  return (value, place, circumstances) => {
    if (clean.get(value) === circumstances) return none;
    const found = judge(value, place);
    if (found.length === 0) clean.set(value, circumstances);
    return found;
  };
}

/**
 * As `judgedOnce`, for whole lists: one that is the same object as before, and in which nothing was found, is not gone
 * through again.
 */
export function listJudgedOnce<Value extends object, Place>(
  judge: (value: Value, place: Place) => readonly RuleFinding[],
): (values: readonly Value[], place: Place, circumstances: string) => readonly RuleFinding[] {
  const judgeOne = judgedOnce(judge);
  const judgeList = judgedOnce<readonly Value[], { readonly place: Place; readonly circumstances: string }>(
    (values, { place, circumstances }) => values.flatMap((value) => judgeOne(value, place, circumstances)),
  );
  return (values, place, circumstances) => judgeList(values, { place, circumstances }, circumstances);
}

const none: readonly RuleFinding[] = [];
