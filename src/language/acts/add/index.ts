import { isProfile, ownProfiles } from "../../../plan/facts/report-profiles.ts";
import type { Act, ActContext } from "../act.ts";
import { labelled } from "../inputs/choose.ts";
import { people, peopleAndGroups } from "../inputs/people.ts";
import { comingDate, owner, pastDate, text } from "../inputs/questions.ts";
import { said } from "../write.ts";
import { addCommunication } from "./add-communication.ts";
import { adding } from "./add-record.ts";
import { due, milestone, periods, phase, step, title } from "./questions.ts";

/** The acts that add a record, by what a person adds most. */
export const addingActs: readonly Act[] = [
  adding({
    name: "addMilestone",
    words: { en: "Add Milestone", "zh-CN": "新增里程碑" },
    section: "milestones",
    named: "title",
    questions: [title, comingDate("due", due), phase, owner()],
    // What is promised first is what later dates are held against.
    also: ({ answers }) => [["baseline", said(answers, "due")]],
  }),
  adding({
    name: "addWork",
    words: { en: "Add Work Item", "zh-CN": "新增工作项" },
    section: "work",
    named: "title",
    questions: [title, milestone, owner(), comingDate("due", due, true)],
  }),
  adding({
    name: "addRisk",
    words: { en: "Add Risk", "zh-CN": "新增风险" },
    section: "risks",
    named: "title",
    questions: [
      title,
      step("probability", { en: "How likely is it?", "zh-CN": "发生的可能性有多大？" }),
      step("impact", { en: "How bad would it be?", "zh-CN": "影响有多大？" }),
      owner(),
      {
        key: "strategy",
        kind: "choice",
        words: { en: "What is the strategy?", "zh-CN": "采取哪种应对策略？" },
        choices: () => labelled("strategy", ["avoid", "mitigate", "transfer", "accept", "escalate"]),
        proposed: () => "mitigate",
      },
      text("response", { en: "What will be done about it?", "zh-CN": "将采取什么措施？" }),
      comingDate("due", { en: "By which day is that done?", "zh-CN": "措施在哪一天前完成？" }),
    ],
    also: ({ analysis }) => [["raised", analysis.asOf]],
  }),
  adding({
    name: "addIssue",
    words: { en: "Add Issue", "zh-CN": "新增问题" },
    section: "issues",
    named: "title",
    questions: [
      title,
      {
        key: "severity",
        kind: "choice",
        words: { en: "How severe is it?", "zh-CN": "严重程度如何？" },
        choices: () => labelled("level"),
        proposed: () => "medium",
      },
      owner(),
      pastDate("raised", { en: "Since which day is it known?", "zh-CN": "哪一天发现的？" }),
      comingDate("due", { en: "By which day is it solved?", "zh-CN": "哪一天前解决？" }),
    ],
  }),
  addCommunication,
  adding({
    name: "addAction",
    words: { en: "Add Action", "zh-CN": "新增行动项" },
    section: "actions",
    named: "title",
    questions: [
      title,
      { ...owner(), choices: (context: ActContext) => people(context, ["team", "client"]) },
      comingDate("due", due),
    ],
  }),
  adding({
    name: "addFeedback",
    words: { en: "Add Feedback", "zh-CN": "新增客户反馈" },
    section: "feedback",
    named: "from",
    questions: [
      {
        key: "from",
        kind: "choice",
        words: { en: "Who said it?", "zh-CN": "谁提出的？" },
        choices: (context) => people(context, ["client"]),
      },
      pastDate("received", { en: "On which day?", "zh-CN": "哪一天？" }),
      text("text", { en: "What did they say?", "zh-CN": "说了什么？" }),
      {
        key: "kind",
        kind: "choice",
        words: { en: "What is it?", "zh-CN": "属于哪一类？" },
        choices: () => labelled("feedbackKind"),
        proposed: () => "question",
      },
      owner(),
    ],
  }),
  adding({
    name: "addDecision",
    words: { en: "Add Decision That Is Needed", "zh-CN": "新增待决策事项" },
    section: "decisions",
    named: "title",
    questions: [
      text("title", {
        en: "What is to be decided? The client reads this.",
        "zh-CN": "需要决定什么？客户会看到。",
      }),
      comingDate("needed-by", { en: "By which day is it needed?", "zh-CN": "哪一天前需要决定？" }),
      {
        key: "by",
        kind: "choices",
        words: { en: "Who is to decide?", "zh-CN": "由谁决定？" },
        optional: true,
        choices: (context) => people(context, ["client"]),
      },
    ],
  }),
  adding({
    name: "addReport",
    words: { en: "Add Report", "zh-CN": "新增报告" },
    section: "reports",
    named: "title",
    questions: [
      text("title", {
        en: "What is the report called? Its readers see this.",
        "zh-CN": "报告的名称是什么？读者会看到。",
      }),
      {
        key: "profile",
        kind: "choice",
        words: { en: "What kind of report is it?", "zh-CN": "是哪一种报告？" },
        choices: () => labelled("profile"),
        proposed: () => "client-progress",
      },
      {
        key: "audience",
        kind: "choices",
        words: { en: "Who gets it?", "zh-CN": "发给哪些人？" },
        choices: (context) => peopleAndGroups(context, [isForTeam(context) ? "team" : "client"]),
        proposed: (context) => [isForTeam(context) ? "all-team" : "all-client"],
      },
      {
        key: "period",
        kind: "choice",
        words: { en: "For which periods? (May be left empty.)", "zh-CN": "按什么周期？（可留空）" },
        optional: true,
        choices: () => periods.map(([value, label]) => ({ value, label })),
      },
    ],
    also: ({ answers }) => {
      const profile = said(answers, "profile");
      const visibility = isProfile(profile) ? ownProfiles[profile] : undefined;
      return [visibility !== undefined && ["visibility", visibility]];
    },
  }),
];

function isForTeam({ answers }: ActContext): boolean {
  return Object.hasOwn(ownProfiles, said(answers, "profile"));
}
