import { removeItem } from "../edit/remove.ts";
import { groupBy } from "../lazy.ts";
import type { Path } from "../path.ts";
import type { Reference } from "../symbols.ts";
import { say } from "../words.ts";
import type { Rule } from "./rule.ts";

export const refRepeated: Rule = {
  id: "ref-repeated",
  severity: "warning",
  summary: { en: "The same id stands twice in one list.", "zh-CN": "同一个 id 在列表中出现了两次。" },
  *check({ source, symbols }) {
    const listed = symbols.referencesIn
      .flatMap(repeatingReferences)
      .filter(({ path, intact, isMalformed }) => intact && !isMalformed && typeof path.at(-1) === "number");
    const byList = groupBy(listed, ({ path }) => JSON.stringify(path.slice(0, -1)));
    for (const references of byList.values()) {
      const seen = new Map<string, (typeof references)[number]>();
      for (const reference of references) {
        const { id, path } = reference;
        const first = seen.get(id);
        if (first === undefined) {
          seen.set(id, reference);
          continue;
        }
        yield {
          path,
          message: say(
            { en: "“{id}” is already in this list.", "zh-CN": "“{id}”在这个列表中已经有了。" },
            { id },
          ),
          related: [
            { path: first.path, message: { en: "It stands here first.", "zh-CN": "它先出现在这里。" } },
          ],
          fixes: () => {
            const edit = removeItem(source, path);
            return [
              edit && {
                title: { en: "Remove the repetition", "zh-CN": "删除重复项" },
                edits: [edit],
                preferred: true,
              },
            ];
          },
        };
      }
    }
  },
};

// Those of a section are the same as long as none of them is touched.
const repeated = new WeakMap<readonly Reference[], readonly Reference[]>();

/** The references of the records that name an id more than once in lists: few, so that only their lists are looked at. */
function repeatingReferences(references: readonly Reference[]): readonly Reference[] {
  const known = repeated.get(references);
  if (known) return known;
  const repeating = repeatingRecords(references);
  const found = repeating.size === 0 ? [] : references.filter(({ from }) => repeating.has(from));
  repeated.set(references, found);
  return found;
}

function repeatingRecords(references: readonly Reference[]): ReadonlySet<Path> {
  const repeating = new Set<Path>();
  let record: Path | undefined;
  let ids: string[] = [];
  for (const { id, path, from } of references) {
    if (typeof path.at(-1) !== "number") continue;
    if (from !== record) [record, ids] = [from, []];
    // Lists are short: to look through them costs less than a set for each record.
    if (ids.length >= mostShort || ids.includes(id)) repeating.add(from);
    ids.push(id);
  }
  return repeating;
}

const mostShort = 30;
