import { longDateText } from "../../plan/facts/date-text.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Id, Text } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Block } from "../report.ts";
import { type MilestoneState, milestoneStates } from "./milestone-state.ts";

/** A paragraph from the records, where the plan has no summary of its own: what is bad is said first by name. */
export function composedSummary(context: SectionContext): readonly Block[] {
  const sentences = parts.flatMap((part) => part(context)).map((sentence) => context.say(sentence));
  if (sentences.length === 0) return [];
  const text = sentences.join(context.language === "en" ? " " : "");
  return [
    { kind: "text", content: [text] },
    { kind: "text", content: [context.say(words.composed)], look: "quiet" },
  ];
}

const words = {
  composed: {
    en: "Put together from the plan's records; nobody has written a summary.",
    "zh-CN": "以上内容根据计划中的记录自动汇总，尚无人工撰写的总结。",
  },
  reached: {
    en: "{count} of {total} milestones have been reached.",
    "zh-CN": "共 {total} 个里程碑，已达成 {count} 个。",
  },
  unnamed: { en: "without a title", "zh-CN": "未命名" },
  next: { en: "Next is {title} on {day}.", "zh-CN": "下一个里程碑：{title}，{day}。" },
  behind: { en: "{title} ({days} days)", "zh-CN": "{title}（{days} 天）" },
} as const satisfies Readonly<Record<string, Words>>;

/** What is said of a number of records: none, one, or several of them by name. */
interface Counted {
  readonly none: Words;
  readonly one: Words;
  readonly many: Words;
}

const late: Counted = {
  none: { en: "None is late.", "zh-CN": "没有延期的里程碑。" },
  one: { en: "One is late: {names}.", "zh-CN": "1 个里程碑延期：{names}。" },
  many: { en: "{count} are late: {names}.", "zh-CN": "{count} 个里程碑延期：{names}。" },
};

const highRisks: Counted = {
  none: { en: "No high or critical risk is open.", "zh-CN": "没有未关闭的高及以上风险。" },
  one: { en: "One high or critical risk is open: {names}.", "zh-CN": "未关闭的高及以上风险 1 项：{names}。" },
  many: {
    en: "{count} high or critical risks are open: {names}.",
    "zh-CN": "未关闭的高及以上风险 {count} 项：{names}。",
  },
};

const openIssues: Counted = {
  none: { en: "No issue is open.", "zh-CN": "没有未解决的问题。" },
  one: { en: "One issue is open: {names}.", "zh-CN": "未解决的问题 1 个：{names}。" },
  many: { en: "{count} issues are open: {names}.", "zh-CN": "未解决的问题 {count} 个：{names}。" },
};

const unanswered: Counted = {
  none: { en: "No feedback waits for an answer.", "zh-CN": "没有待答复的反馈。" },
  one: { en: "One feedback waits for an answer: {names}.", "zh-CN": "待答复的反馈 1 条：{names}。" },
  many: {
    en: "{count} pieces of feedback wait for an answer: {names}.",
    "zh-CN": "待答复的反馈 {count} 条：{names}。",
  },
};

const neededDecisions: Counted = {
  none: { en: "No decision is needed.", "zh-CN": "没有待决策事项。" },
  one: { en: "One decision is needed: {names}.", "zh-CN": "待决策事项 1 项：{names}。" },
  many: { en: "{count} decisions are needed: {names}.", "zh-CN": "待决策事项 {count} 项：{names}。" },
};

const workBehind: Counted = {
  none: { en: "No work is overdue or held up.", "zh-CN": "没有逾期或受阻的工作。" },
  one: {
    en: "One piece of work is overdue or held up: {names}.",
    "zh-CN": "逾期或受阻的工作 1 项：{names}。",
  },
  many: {
    en: "{count} pieces of work are overdue or held up: {names}.",
    "zh-CN": "逾期或受阻的工作 {count} 项：{names}。",
  },
};

type Part = (context: SectionContext) => readonly Words[];

const milestones: Part = (context) => {
  const states = milestoneStates(context);
  if (states.length === 0) return [];
  const count = states.filter(({ status }) => status === "done").length;
  const behind = states.filter(({ lateness }) => lateness !== undefined && lateness.grade !== "on-time");
  const names = behind.map((state) => behindText(context, state));
  return [
    say(words.reached, { count, total: states.length }),
    counted(context, late, names),
    ...nextMilestone(context, states),
  ];
};

/** The first that is still promised, where that day has not passed. */
function nextMilestone(context: SectionContext, states: readonly MilestoneState[]): readonly Words[] {
  const next = states.find(
    ({ milestone, status }) =>
      status !== "done" && milestone.due !== undefined && milestone.due >= context.asOf,
  );
  if (next?.milestone.due === undefined) return [];
  const day = longDateText(next.milestone.due, context.language);
  return [say(words.next, { title: titles(context, [next.milestone])[0] ?? "", day })];
}

const work: Part = ({ plan, asOf, ...context }) => {
  const behind = plan.work.filter((item) => {
    const isPast = item.due !== undefined && item.due < asOf;
    return isOpen("work", item) !== false && (isPast || statusOf("work", item) === "blocked");
  });
  return plan.work.length === 0 ? [] : [counted(context, workBehind, titles(context, behind))];
};

const risks: Part = ({ plan, ...context }) => {
  const high = plan.risks.filter((risk) => {
    const level = riskLevel(risk, context.reckoning.policy)?.level;
    return (
      risk.kind !== "opportunity" && isOpen("risks", risk) !== false && level && isAtLeast(level, "high")
    );
  });
  return plan.risks.length === 0 ? [] : [counted(context, highRisks, titles(context, high))];
};

const issues: Part = ({ plan, ...context }) => {
  const open = plan.issues.filter((issue) => isOpen("issues", issue) !== false);
  return plan.issues.length === 0 ? [] : [counted(context, openIssues, titles(context, open))];
};

const feedback: Part = ({ plan, ...context }) => {
  const waiting = plan.feedback.filter((entry) => {
    const isOpenYet = isOpen("feedback", entry) !== false && entry.kind !== "praise";
    return isOpenYet && statusOf("feedback", entry) !== "answered" && entry.answered === undefined;
  });
  return plan.feedback.length === 0 ? [] : [counted(context, unanswered, titles(context, waiting))];
};

const decisions: Part = ({ plan, ...context }) => {
  const needed = plan.decisions.filter((one) => isOpen("decisions", one) !== false);
  return plan.decisions.length === 0 ? [] : [counted(context, neededDecisions, titles(context, needed))];
};

const parts: readonly Part[] = [milestones, work, risks, issues, feedback, decisions];

function behindText(context: SectionContext, { milestone, lateness }: MilestoneState): string {
  const title = titles(context, [milestone])[0] ?? "";
  return context.say(say(words.behind, { title, days: lateness?.days ?? 0 }));
}

/** A record without an id or a title is counted and named, too. */
function titles(
  context: Pick<SectionContext, "title" | "text" | "say">,
  records: readonly { readonly id?: Id; readonly title?: Text; readonly text?: Text }[],
): readonly string[] {
  return records.map(
    ({ id, title, text }) =>
      context.title(id) || oneLine(context.text(title ?? text)) || context.say(words.unnamed),
  );
}

/** More names make no sentence. */
const mostNames = 4;

function counted(
  { separator }: Pick<SectionContext, "separator">,
  sentences: Counted,
  names: readonly string[],
): Words {
  const count = names.length;
  if (count === 0) return sentences.none;
  const shown = names.slice(0, mostNames).join(separator) + (count > mostNames ? " …" : "");
  return say(count === 1 ? sentences.one : sentences.many, { count, names: shown });
}
