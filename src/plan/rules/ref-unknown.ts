import { appendRecord } from "../edit/append.ts";
import { replaceKey, replaceValue } from "../edit/replace.ts";
import { type RecordKind, recordKindWords } from "../facts/names.ts";
import { isGroup } from "../facts/people.ts";
import type { Fix } from "../finding.ts";
import type { Reference } from "../symbols.ts";
import { say, sayList, type Words } from "../words.ts";
import { kindWords, nearestIds } from "./reference-kinds.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { stubOf } from "./stub.ts";

export const refUnknown: Rule = {
  id: "ref-unknown",
  severity: "error",
  summary: { en: "A reference to a record that is not there.", "zh-CN": "引用了不存在的记录。" },
  *check(context) {
    const { symbols } = context;
    let count = 0;
    for (const reference of symbols.references) {
      const { id, path, part, intact, isMalformed } = reference;
      if (!intact || isMalformed || isGroup(id) || symbols.definitions.has(id)) continue;
      if (symbols.mayStandInBrokenText(id)) continue;
      count += 1;
      const message = messageOf(context, reference, count <= mostGuesses);
      yield { path, part, message, fixes: () => fixesOf(context, reference) };
    }
  },
};

/** So many slips are no slips any more, and to look for the nearest id of each would take minutes. */
const mostGuesses = 200;

function messageOf(context: PlanContext, reference: Reference, mayGuess: boolean): Words {
  const guesses = mayGuess ? nearestIds(context, reference) : [];
  const inserts = {
    id: reference.id,
    kind: sayList(kindWords(reference.accepts), "or"),
    guess: guesses[0] ?? "",
  };
  if (guesses.length > 0) {
    return say(
      {
        en: "There is no {kind} with the id “{id}”. Did you mean “{guess}”?",
        "zh-CN": "没有 id 为“{id}”的{kind}。是不是“{guess}”？",
      },
      inserts,
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
  const { source } = context;
  const { path, part, id, accepts } = reference;
  for (const [index, guess] of nearestIds(context, reference).entries()) {
    const edit = part === "key" ? replaceKey(source, path, guess) : replaceValue(source, path, guess);
    const title = say({ en: "Change to “{guess}”", "zh-CN": "改为“{guess}”" }, { guess });
    yield edit && { title, edits: [edit], ...(index === 0 && { preferred: true }) };
  }
  for (const kind of accepts) {
    const stub = stubOf(context, kind, id);
    const edit = stub && appendRecord(source, stub.section, stub.entries);
    const title = say(
      { en: "Add a {kind} “{id}”", "zh-CN": "新增{kind}“{id}”" },
      { id, kind: recordKindWords[kind as RecordKind] ?? kind },
    );
    yield edit && { title, edits: [edit] };
  }
}
