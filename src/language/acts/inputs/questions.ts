import { recordTitle, sectionWords } from "../../../plan/facts/names.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import type { PlanRecord, SectionName } from "../../../plan/plan.ts";
import { sameWords, say, type Words } from "../../../plan/words.ts";
import type { ActContext, Choice, Question } from "../act.ts";
import { comingDays, dayProblem, pastDayProblem, pastDays } from "./days.ts";
import { people } from "./people.ts";

/** Asks on which day something took place; today is proposed. */
export function pastDate(key: string, words: Words): Question {
  return {
    key,
    kind: "date",
    words,
    choices: pastDays,
    proposed: ({ analysis }) => analysis.asOf,
    problem: pastDayProblem,
  };
}

/** Asks by which day something is to be done. */
export function comingDate(key: string, words: Words, optional = false): Question {
  return {
    key,
    kind: "date",
    words,
    optional,
    choices: (context, typed) => comingDays(context, typed),
    problem: dayProblem,
  };
}

/** Asks for a text of at least one character. */
export function text(key: string, words: Words, optional = false): Question {
  return { key, kind: "text", words, optional };
}

/** Asks who answers for something; the project's manager is proposed. */
export function owner(key = "owner", optional = false): Question {
  return {
    key,
    kind: "choice",
    words: { en: "Who answers for it?", "zh-CN": "由谁负责？" },
    optional,
    choices: (context) => people(context),
    proposed: ({ analysis: { plan }, record }) => ownerOf(record) ?? plan.project?.manager,
  };
}

/** Asks for a share of what is done. */
export function percent(key: string, words: Words): Question {
  return {
    key,
    kind: "text",
    words,
    proposed: ({ record }) => (record && "progress" in record ? String(record.progress ?? "") : ""),
    problem: (answer) => (/^(?:\d|[1-9]\d)$/.test(answer.trim()) ? undefined : say(percentWords, { answer })),
  };
}

const percentWords: Words = {
  en: "“{answer}” is not a whole number from 0 to 99. For 100, mark it done: that asks for the day.",
  "zh-CN": "“{answer}”不是 0 到 99 的整数。若已全部完成，请使用“标记为已完成”，以便记录日期。",
};

/** Open records of some sections as choices, by their titles. */
export function openRecords(
  sections: readonly ("risks" | "issues" | "feedback" | "decisions" | "changes" | "milestones")[],
) {
  return ({ analysis: { plan } }: ActContext): readonly Choice[] =>
    sections.flatMap((section) => {
      const records: readonly PlanRecord[] = plan[section];
      return records.flatMap((record) =>
        record.id === undefined || isOpen(section, record as never) === false
          ? []
          : [recordChoice(section, record, record.id)],
      );
    });
}

function recordChoice(section: SectionName, record: PlanRecord, id: string): Choice {
  const title = (language: string) => recordTitle(section, record as never, language);
  return {
    value: id,
    label: { en: title("en"), "zh-CN": title("zh-CN") },
    detail: sameWords(id),
    group: sectionWords[section],
  };
}

function ownerOf(record: PlanRecord | undefined): string | undefined {
  return record && "owner" in record && typeof record.owner === "string" ? record.owner : undefined;
}
