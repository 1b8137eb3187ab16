import { sectionWords } from "../../plan/facts/names.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import { faceOf } from "../sidebar/faces/index.ts";
import { lineOf } from "../sidebar/line-of.ts";
import { titleOf } from "../sidebar/titles.ts";
import type { Act, Choice, Question } from "./act.ts";
import { isFor } from "./is-for.ts";
import { soonestFirst } from "./soonest-first.ts";

/** The answer that says which record an act is about. */
export const recordKey = "id";

/** Asks which record an act is to be done with: those that it can be done with, as the sidebar shows them. */
export function questionOfRecord(act: Act): Question {
  return {
    key: recordKey,
    kind: "choice",
    words: { en: "Which one?", "zh-CN": "选择哪一项？" },
    choices: ({ analysis }) =>
      act.sections.flatMap((section) => {
        const records: readonly PlanRecord[] = analysis.plan[section];
        return soonestFirst(analysis, section, records).flatMap((record): readonly Choice[] => {
          if (record.id === undefined || !isFor(act, record, analysis)) return [];
          const describe = (language: "en" | "zh-CN") =>
            faceOf({ uri: "", analysis, language }, section, record, "").description;
          return [
            {
              value: record.id,
              label: {
                en: lineOf(titleOf(section, record, "en")),
                "zh-CN": lineOf(titleOf(section, record, "zh-CN")),
              },
              detail: { en: describe("en"), "zh-CN": describe("zh-CN") },
              group: sectionWords[section],
            },
          ];
        });
      }),
    problem: (id, { analysis }) =>
      analysis.symbols.definitions.has(id)
        ? undefined
        : { en: `Nothing has the id “${id}”.`, "zh-CN": `没有 id 为“${id}”的记录。` },
  };
}
