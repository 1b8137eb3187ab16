import type { Analysis } from "../../plan/analyze.ts";
import { sortKeys } from "../../plan/edit/sort-keys.ts";
import type { Path } from "../../plan/path.ts";
import { say } from "../../plan/words.ts";
import { namedAt } from "./named-at.ts";
import { recordPathAt } from "./record-in.ts";
import type { Refactoring } from "./refactoring.ts";
import { type PlacedEdit, safely } from "./safely.ts";

/** On a record or a section: its keys in the order of the format. */
export const sortKeysOfRecord: Refactoring = {
  name: "sort-keys",
  kind: "refactor.rewrite",
  *offers(selection) {
    const { analysis } = selection;
    const path = recordPathAt(selection);
    const edit = path && sortKeys(analysis.source, path);
    if (path === undefined || edit === undefined) return;
    yield {
      title: say(
        { en: "Put the keys of {name} in the usual order", "zh-CN": "按常用顺序排列{name}的各项" },
        { name: namedAt(analysis.plan, path) },
      ),
      edits: () => safely(analysis, [[path, edit]]),
    };
  },
};

/** On request only: the keys of all records and sections in the order of the format. */
export const sortKeysOfPlan: Refactoring = {
  name: "sort-all-keys",
  kind: "source.sortKeys.commplan",
  onRequest: true,
  *offers({ analysis }) {
    const edits = () => [...sortable(analysis)];
    if (edits().length === 0) return;
    yield {
      title: {
        en: "Put the keys of all records in the usual order",
        "zh-CN": "按常用顺序排列所有记录的各项",
      },
      edits: () => safely(analysis, edits()),
    };
  },
};

function* sortable({ source }: Analysis): Generator<PlacedEdit> {
  for (const { name, items } of source.sections.values()) {
    const paths: readonly Path[] = items ? items.map((_, index) => [name, index]) : [[name]];
    for (const path of paths) {
      const edit = name.startsWith("x-") ? undefined : sortKeys(source, path);
      if (edit) yield [path, edit];
    }
  }
}
