import { isOpen } from "../../../plan/facts/open.ts";
import type { Communication, PlanEvent, PlanRecord } from "../../../plan/plan.ts";
import { yamlText } from "../../../plan/rules/stub.ts";
import { dayOf } from "../../../plan/time/moment.ts";
import { sectionOf } from "../../labels.ts";
import type { Act } from "../act.ts";
import { people, peopleAndGroups } from "../inputs/people.ts";
import { openRecords, pastDate, text } from "../inputs/questions.ts";
import { addRecord, all, entry, said, setKeys } from "../write.ts";

/** A communication or an event has taken place: when, who took part, what it told them of. */
export const logCommunication: Act = {
  name: "logCommunication",
  words: { en: "Log That It Took Place", "zh-CN": "记录已进行" },
  sections: ["communications", "events"],
  isFor: (record) =>
    record.id !== undefined && (!isEvent(record) || isOpen("events", record as PlanEvent) !== false),
  questions: [
    {
      ...pastDate("date", { en: "On which day did it take place?", "zh-CN": "哪一天进行的？" }),
      proposed: ({ record, analysis: { asOf, timezone } }) => {
        const day = record && "when" in record ? dayOf((record as PlanEvent).when, timezone) : undefined;
        return day !== undefined && day <= asOf ? day : asOf;
      },
    },
    {
      key: "participants",
      kind: "choices",
      words: { en: "Who took part?", "zh-CN": "哪些人参加？" },
      optional: true,
      choices: (context) => peopleAndGroups(context),
      proposed: ({ record }) => invited(record),
    },
    {
      key: "by",
      kind: "choice",
      words: { en: "Who held it for the team?", "zh-CN": "由团队中谁负责进行？" },
      optional: true,
      choices: (context) => people(context),
      proposed: ({ record, analysis }) =>
        (record as Communication | undefined)?.owner ?? analysis.plan.project?.manager,
    },
    {
      key: "covers",
      kind: "choices",
      words: {
        en: "Which risks, issues, feedback or decisions did it tell them of?",
        "zh-CN": "沟通中告知了哪些风险、问题、反馈或决策？",
      },
      optional: true,
      choices: openRecords(["risks", "issues", "feedback", "decisions", "changes", "milestones"]),
    },
    text(
      "summary",
      { en: "In short, what was said? (May be left empty.)", "zh-CN": "简要内容（可留空）" },
      true,
    ),
  ],
  done: { en: "Logged that “{title}” took place on {date}.", "zh-CN": "已记录{date}进行的“{title}”。" },
  edits: (context) => {
    const { analysis, record, answers } = context;
    if (record?.id === undefined) return undefined;
    const { channel } = record as Communication;
    const logged = addRecord(context, "log", [
      ["date", said(answers, "date")],
      ["of", yamlText(record.id)],
      channel !== undefined && ["channel", channel],
      entry("participants", answers),
      entry("by", answers),
      entry("summary", answers),
      entry("covers", answers),
    ]);
    if (!isEvent(record)) return logged;
    const date = said(answers, "date");
    const planned = dayOf((record as PlanEvent).when, analysis.timezone);
    const held = setKeys(context, [
      // Held on another day than planned: that day is the fact.
      planned !== date && ["when", date],
      entry("attended", answers, "participants"),
      ["status", "held"],
    ]);
    return all(held, logged);
  },
};

function isEvent({ at }: PlanRecord): boolean {
  return sectionOf(at) === "events";
}

function invited(record: PlanRecord | undefined): readonly string[] | undefined {
  if (record === undefined) return undefined;
  return isEvent(record) ? (record as PlanEvent).invited : (record as Communication).audience;
}
