import type { PlanRecord, SectionName, SectionRecords, Text } from "../plan.ts";
import type { Words } from "../words.ts";
import { textIn, textsOf } from "./text.ts";

/** What one record of a section is called. */
export const recordKinds = {
  glossary: "glossary-entry",
  goals: "goal",
  needs: "need",
  stakeholders: "stakeholder",
  tools: "tool",
  phases: "phase",
  milestones: "milestone",
  work: "work-item",
  communications: "communication",
  events: "event",
  log: "log-entry",
  risks: "risk",
  issues: "issue",
  changes: "change",
  decisions: "decision",
  actions: "action",
  feedback: "feedback",
  satisfaction: "satisfaction",
  reports: "report",
} as const satisfies Readonly<Record<SectionName, string>>;

export type RecordKind = (typeof recordKinds)[SectionName];

export function recordKindOf(section: SectionName): RecordKind {
  return recordKinds[section];
}

/** The kinds as people say them within a sentence: "a milestone", “里程碑”. */
export const recordKindWords: Readonly<Record<RecordKind, Words>> = {
  "glossary-entry": { en: "glossary entry", "zh-CN": "术语" },
  goal: { en: "goal", "zh-CN": "目标" },
  need: { en: "need", "zh-CN": "需求" },
  stakeholder: { en: "stakeholder", "zh-CN": "干系人" },
  tool: { en: "tool", "zh-CN": "工具" },
  phase: { en: "phase", "zh-CN": "阶段" },
  milestone: { en: "milestone", "zh-CN": "里程碑" },
  "work-item": { en: "work item", "zh-CN": "工作项" },
  communication: { en: "communication", "zh-CN": "沟通事项" },
  event: { en: "event", "zh-CN": "活动" },
  "log-entry": { en: "log entry", "zh-CN": "沟通记录" },
  risk: { en: "risk", "zh-CN": "风险" },
  issue: { en: "issue", "zh-CN": "问题" },
  change: { en: "change", "zh-CN": "变更" },
  decision: { en: "decision", "zh-CN": "决策" },
  action: { en: "action", "zh-CN": "行动项" },
  feedback: { en: "feedback", "zh-CN": "反馈" },
  satisfaction: { en: "satisfaction score", "zh-CN": "满意度评分" },
  report: { en: "report", "zh-CN": "报告" },
};

/** A kind with its article where English has one: "a milestone", "an event", “里程碑”. */
export function oneOfKind(kind: RecordKind): Words {
  const { en, "zh-CN": zh } = recordKindWords[kind];
  if (kind === "feedback") return { en, "zh-CN": zh };
  return { en: `${/^[aeiou]/.test(en) ? "an" : "a"} ${en}`, "zh-CN": zh };
}

/** The sections as headings of a list. */
export const sectionWords: Readonly<Record<SectionName, Words>> = {
  glossary: { en: "Glossary", "zh-CN": "术语表" },
  goals: { en: "Goals", "zh-CN": "目标" },
  needs: { en: "Needs", "zh-CN": "需求" },
  stakeholders: { en: "Stakeholders", "zh-CN": "干系人" },
  tools: { en: "Tools", "zh-CN": "工具" },
  phases: { en: "Phases", "zh-CN": "阶段" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
  work: { en: "Work", "zh-CN": "工作项" },
  communications: { en: "Communications", "zh-CN": "沟通事项" },
  events: { en: "Events", "zh-CN": "活动" },
  log: { en: "Log", "zh-CN": "沟通记录" },
  risks: { en: "Risks", "zh-CN": "风险登记册" },
  issues: { en: "Issues", "zh-CN": "问题" },
  changes: { en: "Changes", "zh-CN": "变更" },
  decisions: { en: "Decisions", "zh-CN": "决策" },
  actions: { en: "Actions", "zh-CN": "行动项" },
  feedback: { en: "Feedback", "zh-CN": "客户反馈" },
  satisfaction: { en: "Satisfaction", "zh-CN": "满意度" },
  reports: { en: "Reports", "zh-CN": "报告" },
};

/** The text that names a record of each section to people. */
const titles: { readonly [Name in SectionName]: (record: SectionRecords[Name]) => Text | undefined } = {
  glossary: (entry) => entry.term,
  goals: (goal) => goal.statement,
  needs: (need) => need.statement,
  stakeholders: (stakeholder) => stakeholder.name,
  tools: (tool) => tool.name,
  phases: (phase) => phase.name,
  milestones: (milestone) => milestone.title,
  work: (item) => item.title,
  communications: (communication) => communication.title,
  events: (event) => event.title,
  log: (entry) => entry.title ?? entry.summary,
  risks: (risk) => risk.title,
  issues: (issue) => issue.title,
  changes: (change) => change.title,
  decisions: (decision) => decision.title,
  actions: (action) => action.title,
  feedback: (feedback) => feedback.text,
  satisfaction: (satisfaction) => satisfaction.remark ?? satisfaction.date,
  reports: (report) => report.title,
};

/** The display title of a record: its title, name, statement, term or text; else its id; else "". */
export function recordTitle<Name extends SectionName>(
  section: Name,
  record: SectionRecords[Name],
  language: string,
): string {
  return textIn(titles[section](record), language) || (record as PlanRecord).id || "";
}

/** All that a record is called, in whatever language; none where it has no title. */
export function recordTitles<Name extends SectionName>(
  section: Name,
  record: SectionRecords[Name],
): readonly string[] {
  return textsOf(titles[section](record));
}
