import { replaceValue } from "../edit/replace.ts";
import type { Fix } from "../finding.ts";
import type { Path } from "../path.ts";
import { positionOf } from "../source.ts";
import type { Definition } from "../symbols.ts";
import { say } from "../words.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";

export const refDuplicate: Rule = {
  id: "ref-duplicate",
  severity: "error",
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
              en: "The id “{id}” is already taken. An id stands for one record in the whole file.",
              "zh-CN": "id“{id}”已被使用。同一文件中每个 id 只能对应一条记录。",
            },
            { id },
          ),
          related: [
            {
              path: [...first.at, "id"],
              message: { en: "It is first given here.", "zh-CN": "它最先在这里定义。" },
            },
          ],
          fixes: () => [newId(context, id, [...other.at, "id"])],
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

function newId({ source, symbols }: PlanContext, id: string, path: Path): Fix | undefined {
  let number = 2;
  while (symbols.definitions.has(`${id}-${number}`)) number += 1;
  const fresh = `${id}-${number}`;
  const edit = replaceValue(source, path, yamlText(fresh));
  const title = say({ en: "Change the id to “{fresh}”", "zh-CN": "把 id 改为“{fresh}”" }, { fresh });
  return edit && { title, edits: [edit] };
}
