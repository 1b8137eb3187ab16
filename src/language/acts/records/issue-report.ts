import { addToKeyList } from "../../../plan/edit/key-list.ts";
import { expandAudience, isGroup, personName, stakeholderOf } from "../../../plan/facts/people.ts";
import { choosePeriod, periodNamed } from "../../../plan/facts/report-period.ts";
import type { IsoDate, PersonOrGroup, ReportDefinition } from "../../../plan/plan.ts";
import { yamlSentence } from "../../../plan/rules/stub.ts";
import { later } from "../../../plan/time/dates.ts";
import { addDuration } from "../../../plan/time/duration.ts";
import type { Period } from "../../../plan/time/period.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { Act, ActContext, Answers, Choice } from "../act.ts";
import { dayProblem, pastDayProblem, pastDays } from "../inputs/days.ts";
import { people, peopleAndGroups } from "../inputs/people.ts";
import { entry, listText, said } from "../write.ts";
import { issuePeriod, otherDays } from "./issue-answers.ts";

/**
 * A report was issued: for which period, to whom, by whom. The program that makes the file answers by itself under
 * `file` and `sha256` (one of each for every file) and `commit`, once all that a person is asked is answered.
 */
export const issueReport: Act = {
  name: "issueReport",
  words: { en: "Issue Report", "zh-CN": "发出报告" },
  sections: ["reports"],
  isFor: ({ id }) => id !== undefined,
  questions: [
    {
      key: "period",
      kind: "choice",
      words: { en: "For which period?", "zh-CN": "哪一期的报告？" },
      choices: periodChoices,
      proposed: (context) => textOfPeriod(likelyPeriod(context)),
    },
    {
      key: "from",
      kind: "date",
      words: { en: "The first day of the period?", "zh-CN": "报告期从哪一天开始？" },
      isAsked: isOther,
      choices: pastDays,
      proposed: (context) => likelyPeriod(context).from,
      problem: pastDayProblem,
    },
    {
      key: "until",
      kind: "date",
      words: { en: "The last day of the period?", "zh-CN": "报告期到哪一天结束？" },
      isAsked: isOther,
      choices: pastDays,
      proposed: (context) => later(likelyPeriod(context).to, said(context.answers, "from")),
      problem: (answer, { answers }) => dayProblem(answer) ?? orderProblem(said(answers, "from"), answer),
    },
    {
      key: "to",
      kind: "choices",
      words: { en: "To whom is it issued?", "zh-CN": "发给哪些人？" },
      choices: (context) => peopleAndGroups(context),
      proposed: ({ record }) => (record as ReportDefinition | undefined)?.audience,
      problem: recipientProblem,
    },
    {
      key: "by",
      kind: "choice",
      words: { en: "Who issues it?", "zh-CN": "由谁发出？" },
      optional: true,
      choices: (context) => people(context),
      proposed: ({ analysis: { plan } }) => plan.project?.manager,
    },
    {
      key: "date",
      kind: "date",
      words: { en: "On which day is it issued?", "zh-CN": "哪一天发出？" },
      // It is today, unless a caller says otherwise.
      isAsked: ({ answers }) => answers["date"] !== undefined,
      problem: pastDayProblem,
    },
  ],
  done: { en: "Recorded that “{title}” was issued.", "zh-CN": "已记录“{title}”已发出。" },
  edits: (context) => {
    const { analysis, record, answers } = context;
    if (record === undefined) return undefined;
    const { from, to } = issuePeriod(answers);
    const files = listOf(answers, "file");
    const prints = listOf(answers, "sha256");
    const items = Array.from({ length: Math.max(files.length, prints.length, 1) }, (_, index) =>
      [
        ["period", `{ from: ${from}, to: ${to} }`] as const,
        ["date", said(answers, "date") || analysis.asOf] as const,
        ["as-of", analysis.asOf] as const,
        entry("by", answers),
        ["to", listText(listOf(answers, "to"))] as const,
        textEntry("file", files[index]),
        textEntry("sha256", prints[index]),
        textEntry("commit", said(answers, "commit")),
      ].filter((one) => one !== undefined && one !== false),
    );
    const edit = addToKeyList(analysis.source, record.at, "issued", items);
    return edit && [edit];
  },
};

function isOther({ answers }: ActContext): boolean {
  return answers["period"] === otherDays;
}

function likelyPeriod({ analysis, record }: ActContext): Period {
  const { asOf, calendar, plan } = analysis;
  const definition = record as ReportDefinition | undefined;
  return choosePeriod({ asOf, calendar, start: plan.project?.start, definition }).period;
}

/** The likely period first, the present one and the one before, and days of one's own. */
function periodChoices(context: ActContext): readonly Choice[] {
  const { analysis, record } = context;
  const definition = record as ReportDefinition | undefined;
  const choice = { asOf: analysis.asOf, start: analysis.plan.project?.start, definition };
  const periods = [likelyPeriod(context), periodNamed("this", choice), periodNamed("before", choice)];
  const known = new Map(periods.flatMap((period) => (period ? [[textOfPeriod(period), period]] : [])));
  return [
    ...[...known].map(([value, period]) => ({
      value,
      label: say(words.period, { ...period }),
      detail: detailOf(period, definition, context),
    })),
    { value: otherDays, label: words.other },
  ];
}

function detailOf(
  { from, to }: Period,
  definition: ReportDefinition | undefined,
  { analysis: { asOf, calendar } }: ActContext,
): Words {
  const issued = definition?.issued?.findLast(({ period }) => period?.from === from && period?.to === to);
  if (issued) return say(words.issued, { date: issued.date ?? "?" });
  const due = definition?.due && addDuration(to, definition.due, calendar);
  const name = to < asOf ? words.before : words.present;
  return due ? say(words.due, { name, due }) : name;
}

function textOfPeriod({ from, to }: Period): string {
  return `${from}/${to}`;
}

function orderProblem(from: IsoDate, until: IsoDate): Words | undefined {
  return from === "" || until >= from ? undefined : say(words.backwards, { from, until });
}

/** What the client must not read is not issued to the client. */
function recipientProblem(id: string, { analysis: { plan }, record }: ActContext): Words | undefined {
  const { visibility = "client", malformed } = (record as ReportDefinition | undefined) ?? {};
  if (visibility === "client" || malformed?.has("visibility")) return undefined;
  const reached = [...expandAudience([id as PersonOrGroup], plan)];
  const client = reached.find((person) => stakeholderOf(person, plan)?.side === "client");
  if (client === undefined && id !== "all-client") return undefined;
  if (isGroup(id)) return words.notForClients;
  return say(words.notForClient, { name: personName(id, plan, "en") });
}

function listOf(answers: Answers, key: string): readonly string[] {
  return [answers[key] ?? []].flat().filter((one) => one.trim() !== "");
}

function textEntry(key: string, text: string | undefined): readonly [string, string] | undefined {
  if (text === undefined || text === "") return undefined;
  return [key, yamlSentence(text)];
}

const words = {
  period: { en: "{from} to {to}", "zh-CN": "{from} 至 {to}" },
  other: { en: "Other days…", "zh-CN": "其他日期…" },
  present: { en: "the present period", "zh-CN": "本期" },
  before: { en: "the period before", "zh-CN": "上一期" },
  due: { en: "{name}, due on {due}", "zh-CN": "{name}，应于 {due} 前发出" },
  issued: { en: "issued already on {date}", "zh-CN": "已于 {date} 发出" },
  backwards: {
    en: "{until} is before the first day, {from}. Give the first day or a later one.",
    "zh-CN": "{until} 早于开始日期 {from}，请填写同一天或之后的日期。",
  },
  notForClient: {
    en: "This report is for the team, and {name} is of the client. Choose readers of the team, or issue a report that is for the client.",
    "zh-CN": "此报告仅供团队内部阅读，而{name}属于客户方。请选择团队成员，或发出面向客户的报告。",
  },
  notForClients: {
    en: "This report is for the team, and this group holds people of the client. Choose readers of the team, or issue a report that is for the client.",
    "zh-CN": "此报告仅供团队内部阅读，而该人员组包含客户方人员。请选择团队成员，或发出面向客户的报告。",
  },
} as const satisfies Readonly<Record<string, Words>>;
