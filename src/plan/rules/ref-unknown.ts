import type { Fix } from "../finding.ts";
import type { Reference } from "../symbols.ts";
import { say, sayList, type Words } from "../words.ts";
import { unknownReferences } from "./picked-references.ts";
import { guessesOf, guessFixes, mostGuesses } from "./reference-guesses.ts";
import { kindWords } from "./reference-kinds.ts";
import { recordFixes } from "./reference-stubs.ts";
import type { PlanContext, Rule } from "./rule.ts";

export const refUnknown: Rule = {
  id: "ref-unknown",
  severity: "error",
  isSlip: true,
  summary: { en: "A reference to a record that is not there.", "zh-CN": "引用了不存在的记录。" },
  *check(context) {
    const { symbols } = context;
    let count = 0;
    for (const reference of unknownReferences(symbols)) {
      const { id, path, part, intact, isMalformed } = reference;
      if (!intact || isMalformed || symbols.mayStandInBrokenText(id)) continue;
      count += 1;
      const message = messageOf(context, reference, count <= mostGuesses);
      yield { path, part, message, fixes: () => fixesOf(context, reference) };
    }
  },
};

function messageOf(context: PlanContext, reference: Reference, mayGuess: boolean): Words {
  const [guess] = mayGuess ? guessesOf(context, reference) : [];
  const inserts = { id: reference.id, kind: sayList(kindWords(reference.accepts), "or") };
  if (guess !== undefined) {
    return say(
      {
        en: "There is no {kind} with the id “{id}”. Did you mean “{guess}”?",
        "zh-CN": "没有 id 为“{id}”的{kind}。是否想写“{guess}”？",
      },
      { ...inserts, guess: guess.candidate.id },
    );
  }
  return say(
    {
      en: "There is no {kind} with the id “{id}”. Write the id of one that is there, or add the record.",
      "zh-CN": "没有 id 为“{id}”的{kind}。请填写已有的 id，或新增这条记录。",
    },
    inserts,
  );
}

function* fixesOf(context: PlanContext, reference: Reference): Generator<Fix | undefined> {
  yield* guessFixes(context, reference);
  yield* recordFixes(context, reference);
}
