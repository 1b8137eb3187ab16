import { oneOfKind, type RecordKind } from "../facts/names.ts";
import { isGroup } from "../facts/people.ts";
import type { Fix } from "../finding.ts";
import type { Reference, Symbols } from "../symbols.ts";
import { type Insert, say, sayList } from "../words.ts";
import { pickedReferences } from "./picked-references.ts";
import { changeFix, fittingFor, guessesOf } from "./reference-guesses.ts";
import { accepts, oneOfKinds } from "./reference-kinds.ts";
import type { PlanContext, RelatedPlace, Rule } from "./rule.ts";

export const refWrongKind: Rule = {
  id: "ref-wrong-kind",
  severity: "error",
  isSlip: true,
  summary: {
    en: "A reference to a record of a kind that the key does not take.",
    "zh-CN": "引用的记录类型与此键要求的不符。",
  },
  *check(context) {
    for (const reference of wrongReferences(context.symbols)) {
      const wrong = wrongKind(reference, context.symbols.definitions);
      if (wrong === undefined) continue;
      const { id, path, part } = reference;
      const wanted = sayList(oneOfKinds(reference.accepts), "or");
      yield {
        path,
        part,
        message: say(
          {
            en: "“{id}” is {found}. This key takes the id of {wanted}.",
            "zh-CN": "“{id}”是{found}，这里应填写{wanted}的 id。",
          },
          { id, wanted, found: wrong.found },
        ),
        related: wrong.related,
        fixes: () => pick(context, reference),
      };
    }
  },
};

interface Wrong {
  readonly found: Insert;
  readonly related: readonly RelatedPlace[];
}

const wrongReferences = pickedReferences(
  (reference, definitions) =>
    reference.intact && !reference.isMalformed && wrongKind(reference, definitions) !== undefined,
);

function wrongKind(
  { id, accepts: kinds }: Reference,
  definitionsById: Symbols["definitions"],
): Wrong | undefined {
  if (isGroup(id)) {
    if (kinds.includes("group")) return undefined;
    return { found: { en: "a group of people", "zh-CN": "人员组" }, related: [] };
  }
  const definitions = definitionsById.get(id) ?? [];
  const [first] = definitions;
  if (first === undefined || definitions.some(({ kind }) => accepts(kinds, kind))) return undefined;
  const found = oneOfKind(first.kind as RecordKind);
  const message = say({ en: "“{id}” is given here.", "zh-CN": "“{id}”在这里定义。" }, { id });
  return { found, related: [{ path: [...first.at, "id"], message }] };
}

/** What the key does take, the nearest to what is written first, as long as they are few enough to choose from. */
function* pick(context: PlanContext, reference: Reference): Generator<Fix | undefined> {
  const near = guessesOf(context, reference).map(({ candidate }) => candidate);
  const candidates = [...new Set([...near, ...fittingFor(context, reference)])];
  for (const candidate of candidates.slice(0, 8)) yield changeFix(context, reference, candidate);
}
