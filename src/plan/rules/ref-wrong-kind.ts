import { replaceValue } from "../edit/replace.ts";
import { type RecordKind, recordKindWords } from "../facts/names.ts";
import { isGroup } from "../facts/people.ts";
import type { Fix } from "../finding.ts";
import type { Reference } from "../symbols.ts";
import { type Insert, say, sayList } from "../words.ts";
import { accepts, candidatesFor, kindWords } from "./reference-kinds.ts";
import type { PlanContext, RelatedPlace, Rule } from "./rule.ts";

export const refWrongKind: Rule = {
  id: "ref-wrong-kind",
  severity: "error",
  summary: {
    en: "A reference to a record of a kind that the key does not take.",
    "zh-CN": "引用的记录类型与此键要求的不符。",
  },
  *check(context) {
    for (const reference of context.symbols.references) {
      const isJudged = reference.intact && !reference.isMalformed;
      const wrong = isJudged ? wrongKind(context, reference) : undefined;
      if (wrong === undefined) continue;
      const { id, path, part } = reference;
      const wanted = sayList(kindWords(reference.accepts), "or");
      yield {
        path,
        part,
        message: say(
          {
            en: "“{id}” is a {found}. This key takes the id of a {wanted}.",
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

function wrongKind({ symbols }: PlanContext, { id, accepts: kinds }: Reference): Wrong | undefined {
  if (isGroup(id)) {
    if (kinds.includes("group")) return undefined;
    return { found: { en: "group of people", "zh-CN": "人员组" }, related: [] };
  }
  const definitions = symbols.definitions.get(id) ?? [];
  const [first] = definitions;
  if (first === undefined || definitions.some(({ kind }) => accepts(kinds, kind))) return undefined;
  const found = recordKindWords[first.kind as RecordKind] ?? first.kind;
  const message = say({ en: "“{id}” is given here.", "zh-CN": "“{id}”在这里定义。" }, { id });
  return { found, related: [{ path: [...first.at, "id"], message }] };
}

/** The records that the key does take, as long as they are few enough to choose from. */
function* pick(context: PlanContext, { accepts: kinds, path, part }: Reference): Generator<Fix | undefined> {
  if (part === "key") return;
  for (const { id } of candidatesFor(context, kinds).slice(0, 8)) {
    const edit = replaceValue(context.source, path, id);
    yield edit && { title: say({ en: "Change to “{id}”", "zh-CN": "改为“{id}”" }, { id }), edits: [edit] };
  }
}
