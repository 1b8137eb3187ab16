import { riskScale } from "../../../plan/facts/risk.ts";
import { sameWords, type Words } from "../../../plan/words.ts";
import type { Choice, Question } from "../act.ts";
import { openRecords, text } from "../inputs/questions.ts";

/** What a record is called, for the client, too. */
export const title = text("title", {
  en: "What is it called? The client reads this.",
  "zh-CN": "标题是什么？客户会看到。",
});
/** Asks for the day by which something is to be done. */
export const due = { en: "By which day?", "zh-CN": "哪一天前完成？" };

export const milestone: Question = {
  key: "milestone",
  kind: "choice",
  words: { en: "Towards which milestone? (May be left empty.)", "zh-CN": "属于哪个里程碑？（可留空）" },
  optional: true,
  choices: openRecords(["milestones"]),
};

export const phase: Question = {
  key: "phase",
  kind: "choice",
  words: { en: "In which phase? (May be left empty.)", "zh-CN": "属于哪个阶段？（可留空）" },
  optional: true,
  isAsked: ({ analysis: { plan } }) => plan.phases.some(({ id }) => id !== undefined),
  choices: ({ analysis: { plan } }) =>
    plan.phases.flatMap(({ id, name }): readonly Choice[] =>
      id === undefined ? [] : [{ value: id, label: sameWords(typeof name === "string" ? name : id) }],
    ),
  proposed: ({ analysis: { plan, asOf } }) =>
    plan.phases.find(
      ({ start, end }) => start !== undefined && end !== undefined && start <= asOf && asOf <= end,
    )?.id,
};

/** A step of the plan's risk scale. */
export function step(key: "probability" | "impact", words: Question["words"]): Question {
  return {
    key,
    kind: "choice",
    words,
    choices: ({ analysis }) =>
      (riskScale(analysis.plan.policy)?.[key] ?? []).map((label, index) => ({
        value: label,
        label: sameWords(label),
        detail: sameWords(String(index + 1)),
      })),
  };
}

/** The periods of a report that most plans have. */
export const periods: readonly (readonly [string, Words])[] = [
  ["weekly", { en: "Every week", "zh-CN": "每周" }],
  ["biweekly", { en: "Every two weeks", "zh-CN": "每两周" }],
  ["monthly", { en: "Every month", "zh-CN": "每月" }],
  [
    "monthly from 26",
    { en: "Every month, from the 26th to the 25th", "zh-CN": "每月（上月 26 日至本月 25 日）" },
  ],
  ["quarterly", { en: "Every quarter", "zh-CN": "每季度" }],
];
