import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { levelOrder, riskLevel } from "../../../plan/facts/risk.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Id, IsoDate, Risk } from "../../../plan/plan.ts";
import { describeCadence, parseCadence } from "../../../plan/time/cadence.ts";
import type { Words } from "../../../plan/words.ts";
import { contentOf } from "../../context.ts";
import { levelMark } from "../../marks.ts";
import { columnWords, dateContent } from "../details.ts";
import type { ChangedField, ChangedKind } from "./changed-kind.ts";
import { personOn } from "./compared.ts";

const words = {
  level: { en: "Level", "zh-CN": "等级" },
  responseDue: { en: "Response due", "zh-CN": "措施完成期限" },
  severity: { en: "Severity", "zh-CN": "严重程度" },
  neededBy: { en: "Needed by", "zh-CN": "决策期限" },
  outcome: { en: "Outcome", "zh-CN": "处理意见" },
  cadence: { en: "Rhythm", "zh-CN": "频率" },
  start: { en: "Start", "zh-CN": "开始日期" },
  end: { en: "End", "zh-CN": "结束日期" },
  target: { en: "Target date", "zh-CN": "目标日期" },
} as const satisfies Readonly<Record<string, Words>>;

const owner: ChangedField<{ readonly owner?: Id }> = {
  label: columnWords.owner,
  show: (record, side) => contentOf(personOn(side, record.owner)),
};

function day<Given>(label: Words, dateOf: (record: Given) => IsoDate | undefined): ChangedField<Given> {
  return { label, show: (record, { context }) => dateContent(context, dateOf(record)), isOfNew: true };
}

const due = day<{ readonly due?: IsoDate }>(columnWords.due, (record) => record.due);

function isChance({ kind }: Pick<Risk, "kind">): boolean {
  return kind === "opportunity";
}

export const risks: ChangedKind<"risks"> = {
  section: "risks",
  name: { en: "Risk", "zh-CN": "风险" },
  title: ({ title }) => title,
  statusLabels: "riskStatus",
  status: (risk) => statusOf("risks", risk),
  isOpen: (risk) => isOpen("risks", risk),
  endTone: (risk) => (isChance(risk) && statusOf("risks", risk) === "occurred" ? "good" : undefined),
  rank: (risk, { plan }) => {
    const position = riskLevel(risk, plan.policy);
    if (position === undefined) return undefined;
    const rank = levelOrder(position.level) * 100 + position.probability * position.impact;
    return isChance(risk) ? -rank : rank;
  },
  fields: [
    {
      label: words.level,
      show: (risk, { context, plan }) => {
        const position = riskLevel(risk, plan.policy);
        if (position === undefined) return [];
        const { level, probability, impact } = position;
        // A chance that is large is no bad news.
        const mark = {
          ...levelMark(level, context.language),
          ...(isChance(risk) && { tone: "neutral" as const }),
        };
        return [mark, " ", { kind: "quiet", text: `${probability}×${impact}` }];
      },
      isOfNew: true,
    },
    owner,
    day(words.responseDue, (risk) => risk.due),
  ],
};

export const issues: ChangedKind<"issues"> = {
  section: "issues",
  name: { en: "Issue", "zh-CN": "问题" },
  title: ({ title }) => title,
  statusLabels: "issueStatus",
  status: (issue) => statusOf("issues", issue),
  isOpen: (issue) => isOpen("issues", issue),
  rank: ({ severity = "medium" }) => levelOrder(severity),
  fields: [
    {
      label: words.severity,
      show: ({ severity = "medium" }, { context }) => [levelMark(severity, context.language)],
      isOfNew: true,
    },
    owner,
    due,
  ],
};

export const changes: ChangedKind<"changes"> = {
  section: "changes",
  name: { en: "Change", "zh-CN": "变更" },
  title: ({ title }) => title,
  statusLabels: "changeStatus",
  status: (change) => statusOf("changes", change),
  isOpen: (change) => isOpen("changes", change),
  isStatusOfNewTold: true,
  fields: [],
};

export const decisions: ChangedKind<"decisions"> = {
  section: "decisions",
  name: { en: "Decision", "zh-CN": "决策" },
  title: ({ title }) => title,
  statusLabels: "decisionStatus",
  status: (decision) => statusOf("decisions", decision),
  isOpen: (decision) => isOpen("decisions", decision),
  isStatusOfNewTold: true,
  fields: [day(words.neededBy, (decision) => decision["needed-by"])],
};

export const actions: ChangedKind<"actions"> = {
  section: "actions",
  name: { en: "Action", "zh-CN": "行动项" },
  title: ({ title }) => title,
  statusLabels: "actionStatus",
  status: (action) => statusOf("actions", action),
  isOpen: (action) => isOpen("actions", action),
  fields: [owner, due],
};

export const feedback: ChangedKind<"feedback"> = {
  section: "feedback",
  name: { en: "Feedback", "zh-CN": "反馈" },
  title: ({ text }) => text,
  statusLabels: "feedbackStatus",
  status: (entry) => statusOf("feedback", entry),
  isOpen: (entry) => isOpen("feedback", entry),
  isStatusOfNewTold: true,
  rank: ({ severity }) => (severity === undefined ? undefined : levelOrder(severity)),
  fields: [
    {
      label: words.outcome,
      show: ({ disposition }, { context }) =>
        disposition === undefined ? [] : [context.say(labels.disposition[disposition])],
    },
    owner,
  ],
};

export const goals: ChangedKind<"goals"> = {
  section: "goals",
  name: { en: "Goal", "zh-CN": "目标" },
  title: ({ statement }) => statement,
  statusLabels: "goalStatus",
  status: (goal) => statusOf("goals", goal),
  isOpen: (goal) => isOpen("goals", goal),
  fields: [day(words.target, ({ date }) => date)],
};

export const needs: ChangedKind<"needs"> = {
  section: "needs",
  name: { en: "Need", "zh-CN": "需求" },
  title: ({ statement }) => statement,
  statusLabels: "needStatus",
  status: (need) => statusOf("needs", need),
  isOpen: (need) => isOpen("needs", need),
  fields: [],
};

/** Of work only its dates: what was done or is new is told by sections of its own, what was put off by none. */
export const work: ChangedKind<"work"> = {
  section: "work",
  name: { en: "Work", "zh-CN": "工作" },
  title: ({ title }) => title,
  fields: [due],
  isNewTold: false,
};

export const phases: ChangedKind<"phases"> = {
  section: "phases",
  name: { en: "Phase", "zh-CN": "阶段" },
  title: ({ name }) => name,
  fields: [day(words.start, (phase) => phase.start), day(words.end, (phase) => phase.end)],
};

export const communications: ChangedKind<"communications"> = {
  section: "communications",
  name: { en: "Communication", "zh-CN": "沟通事项" },
  title: ({ title }) => title,
  fields: [
    {
      label: words.cadence,
      show: ({ cadence }, { context }) => {
        const read = cadence === undefined ? undefined : parseCadence(cadence);
        return read === undefined || read.kind === "problem" ? [] : [context.say(describeCadence(read))];
      },
      isOfNew: true,
    },
    owner,
  ],
};
