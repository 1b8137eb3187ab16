import { recordTitle } from "../../../plan/facts/names.ts";
import type { PlanRecord } from "../../../plan/plan.ts";
import { inProjectLanguage } from "../../../plan/rules/placeholder.ts";
import { yamlSentence, yamlText } from "../../../plan/rules/stub.ts";
import { say, type Words } from "../../../plan/words.ts";
import { sectionOf } from "../../labels.ts";
import type { Act, Choice } from "../act.ts";
import { peopleAndGroups } from "../inputs/people.ts";
import { pastDate } from "../inputs/questions.ts";
import { addRecord, all, entry, said, setKeys } from "../write.ts";

/** The client has been told of it: a log entry that covers it, and the moment in a feedback itself. */
export const tellClient: Act = {
  name: "tellClient",
  words: { en: "Log That the Client Was Told", "zh-CN": "记录已告知客户" },
  sections: ["risks", "issues", "feedback", "decisions", "milestones", "changes"],
  isFor: ({ id }) => id !== undefined,
  questions: [
    pastDate("date", { en: "On which day was the client told?", "zh-CN": "哪一天告知客户的？" }),
    {
      key: "participants",
      kind: "choices",
      words: { en: "Who was told?", "zh-CN": "告知了哪些人？" },
      choices: (context) => peopleAndGroups(context),
      proposed: () => ["all-client"],
    },
    {
      key: "of",
      kind: "choice",
      words: { en: "In which communication? (May be left empty.)", "zh-CN": "在哪次沟通中？（可留空）" },
      optional: true,
      choices: ({ analysis: { plan } }) =>
        plan.communications.flatMap((record): readonly Choice[] =>
          record.id === undefined ? [] : [{ value: record.id, label: titleWords(record) }],
        ),
    },
  ],
  done: {
    en: "Logged that the client was told of “{title}” on {date}.",
    "zh-CN": "已记录{date}向客户告知“{title}”。",
  },
  edits: (context) => {
    const { analysis, record, answers } = context;
    if (record?.id === undefined) return undefined;
    const title = inProjectLanguage(analysis, say(toldOf, { title: titleWords(record) }));
    const logged = addRecord(context, "log", [
      ["date", said(answers, "date")],
      entry("of", answers) || ["title", yamlSentence(title)],
      entry("participants", answers),
      ["covers", `[${yamlText(record.id)}]`],
    ]);
    const isFeedback = sectionOf(record.at) === "feedback";
    return isFeedback ? all(setKeys(context, [["told", said(answers, "date")]]), logged) : logged;
  },
};

const toldOf: Words = { en: "Told the client: {title}", "zh-CN": "告知客户：{title}" };

function titleWords(record: PlanRecord): Words {
  const section = sectionOf(record.at) ?? "risks";
  const title = (language: string) => recordTitle(section, record as never, language);
  return { en: title("en"), "zh-CN": title("zh-CN") };
}
