import { type RecordKind, recordKindWords } from "../facts/names.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import type { SectionName } from "../plan.ts";
import { recordAt } from "../record-at.ts";
import { positionOf } from "../source.ts";
import type { Definition } from "../symbols.ts";
import { say, type Words } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { freshId } from "./fresh-id.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { titleOf } from "./title.ts";

export const refDuplicate: Rule = {
  id: "ref-duplicate",
  severity: "error",
  isSlip: true,
  summary: { en: "Two records have the same id.", "zh-CN": "两条记录的 id 相同。" },
  *check(context) {
    for (const [id, definitions] of context.symbols.definitions) {
      if (definitions.length < 2) continue;
      const [first, ...others] = inTextOrder(context, definitions);
      if (first === undefined) continue;
      for (const other of others) {
        if (!other.intact) continue;
        yield {
          path: [...other.at, "id"],
          message: say(
            {
              en: "The id “{id}” is already taken by {owner}. An id stands for one record in the whole file.",
              "zh-CN": "id“{id}”已被{owner}使用。同一文件中每个 id 只能对应一条记录。",
            },
            { id, owner: owner(context, first) },
          ),
          related: [
            {
              path: [...first.at, "id"],
              message: { en: "It is first given here.", "zh-CN": "它最先在这里定义。" },
            },
          ],
          fixes: () => [newId(context, id, other.at)],
        };
      }
    }
  },
};

function inTextOrder({ source }: PlanContext, definitions: readonly Definition[]): readonly Definition[] {
  const startOf = ({ at }: Definition) =>
    positionOf(source, { path: [...at, "id"], part: "value" }).span.start;
  return definitions.toSorted((a, b) => startOf(a) - startOf(b));
}

/** Written over the id; where a merge brings it, as an id of its own. */
function newId(context: PlanContext, id: string, at: Path): Fix | undefined {
  const fresh = freshId(context, id);
  const title = say({ en: "Change the id to “{fresh}”", "zh-CN": "把 id 改为“{fresh}”" }, { fresh });
  return addKeys(context, at, [["id", yamlText(fresh)]], title);
}

/** The kind and the title of the record that has the id. */
function owner({ plan }: PlanContext, { at, kind, id }: Definition): Words {
  const record = recordAt(plan, at);
  const title = record && titleOf(at[0] as SectionName, record as never);
  const inserts = { kind: recordKindWords[kind as RecordKind], title: title ?? id };
  return say({ en: "the {kind} “{title}”", "zh-CN": "{kind}“{title}”" }, inserts);
}
