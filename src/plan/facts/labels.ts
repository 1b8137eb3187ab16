import type {
  Change,
  ChannelKind,
  CommunicationKind,
  Decision,
  DimensionName,
  Engagement,
  Feedback,
  FeedbackKind,
  Goal,
  Issue,
  Level,
  Milestone,
  Need,
  PlanEvent,
  Rag,
  ReportDefinition,
  Risk,
  Side,
  Stakeholder,
  StatusDimension,
  Tool,
  Visibility,
  WorkItem,
} from "../plan.ts";
import type { Words } from "../words.ts";

type Labels<Value extends string | undefined> = Readonly<Record<NonNullable<Value>, Words>>;

function words(en: string, chinese: string): Words {
  return { en, "zh-CN": chinese };
}

const open = words("Open", "未关闭");
const planned = words("Planned", "计划中");
const inProgress = words("In progress", "进行中");
const done = words("Done", "已完成");
const cancelled = words("Cancelled", "已取消");
const closed = words("Closed", "已关闭");
const dropped = words("Dropped", "已放弃");
const accepted = words("Accept", "接受");
const low = words("Low", "低");
const medium = words("Medium", "中");
const high = words("High", "高");
const other = words("Other", "其他");
const meeting = words("Meeting", "会议");
const demo = words("Demonstration", "演示");

const level: Labels<Level> = { low, medium, high, critical: words("Critical", "严重") };

/** What people read for the values of the format: one table of tables, complete by its types. */
export const labels = {
  visibility: {
    client: words("Client", "客户可见"),
    team: words("Team", "仅团队"),
    internal: words("Internal", "仅内部"),
  } satisfies Labels<Visibility>,
  rag: {
    green: words("Green", "绿"),
    amber: words("Amber", "黄"),
    red: words("Red", "红"),
  } satisfies Labels<Rag>,
  trend: {
    up: words("Improving", "好转"),
    steady: words("Steady", "持平"),
    down: words("Worsening", "变差"),
  } satisfies Labels<StatusDimension["trend"]>,
  dimension: {
    overall: words("Overall", "总体"),
    time: words("Time", "进度"),
    cost: words("Cost", "费用"),
    scope: words("Scope", "范围"),
    quality: words("Quality", "质量"),
    risk: words("Risk", "风险"),
  } satisfies Labels<DimensionName>,
  level,
  influence: { low, medium, high } satisfies Labels<Stakeholder["influence"]>,
  goalLevel: {
    overall: words("Overall", "总体"),
    phase: words("Phase", "阶段"),
    milestone: words("Milestone", "里程碑"),
  } satisfies Labels<Goal["level"]>,
  goalStatus: {
    open,
    met: words("Met", "已达成"),
    missed: words("Missed", "未达成"),
    dropped,
  } satisfies Labels<Goal["status"]>,
  needKind: {
    functional: words("Functional", "功能"),
    time: words("Time", "时间"),
    cost: words("Cost", "费用"),
    quality: words("Quality", "质量"),
    other,
  } satisfies Labels<Need["kind"]>,
  priority: {
    must: words("Must have", "必须"),
    should: words("Should have", "应有"),
    could: words("Could have", "可有"),
    wont: words("Not this time", "本次不做"),
  } satisfies Labels<Need["priority"]>,
  needStatus: {
    open,
    met: words("Met", "已满足"),
    changed: words("Changed", "已变更"),
    dropped,
  } satisfies Labels<Need["status"]>,
  side: {
    client: words("Client", "客户"),
    team: words("Team", "项目团队"),
    supervisor: words("Supervisor", "监理"),
    designer: words("Designer", "设计"),
    supplier: words("Supplier", "供应商"),
    regulator: words("Regulator", "主管部门"),
    public: words("Public", "公众"),
    other,
  } satisfies Labels<Side>,
  engagement: {
    unaware: words("Unaware", "不了解"),
    resistant: words("Resistant", "抵触"),
    neutral: words("Neutral", "中立"),
    supportive: words("Supportive", "支持"),
    leading: words("Leading", "主导"),
  } satisfies Labels<Engagement>,
  channel: {
    email: words("E-mail", "电子邮件"),
    phone: words("Phone", "电话"),
    video: words("Video call", "视频会议"),
    "face-to-face": words("Face to face", "面谈"),
    chat: words("Chat", "即时通讯"),
    portal: words("Portal", "项目平台"),
    document: words("Document", "书面文件"),
    letter: words("Letter", "公函"),
    site: words("On site", "现场"),
  } satisfies Labels<ChannelKind>,
  toolKind: {
    "project-management": words("Project management", "项目管理"),
    chat: words("Chat", "即时通讯"),
    email: words("E-mail", "电子邮件"),
    video: words("Video calls", "视频会议"),
    documents: words("Documents", "文档"),
    "issue-tracker": words("Issue tracker", "问题跟踪"),
    other,
  },
  clientAccess: {
    none: words("No access", "无权限"),
    guest: words("Guest", "访客"),
    full: words("Full access", "完全权限"),
  } satisfies Labels<Tool["client-access"]>,
  criticality: {
    normal: words("Normal", "一般"),
    critical: words("Critical", "关键"),
  },
  milestoneStatus: { planned, "in-progress": inProgress, done, cancelled } satisfies Labels<
    Milestone["status"]
  >,
  lateness: {
    "on-time": words("On time", "按期"),
    late: words("Late", "延期"),
    "very-late": words("Very late", "严重延期"),
  },
  workStatus: {
    planned,
    "in-progress": inProgress,
    blocked: words("Blocked", "受阻"),
    done,
    cancelled,
  } satisfies Labels<WorkItem["status"]>,
  communicationKind: {
    report: words("Report", "报告"),
    meeting,
    call: words("Call", "通话"),
    notice: words("Notice", "通知"),
    briefing: words("Briefing", "简报"),
    survey: words("Survey", "问卷调查"),
    review: words("Review", "评审"),
    visit: words("Visit", "走访"),
    demo,
  } satisfies Labels<CommunicationKind>,
  eventKind: {
    meeting,
    "site-visit": words("Site visit", "现场考察"),
    demo,
    inspection: words("Inspection", "检查"),
    acceptance: words("Acceptance", "验收"),
    workshop: words("Workshop", "研讨会"),
    training: words("Training", "培训"),
  } satisfies Labels<PlanEvent["kind"]>,
  eventStatus: {
    planned,
    held: words("Held", "已举行"),
    cancelled,
  } satisfies Labels<PlanEvent["status"]>,
  riskKind: {
    threat: words("Threat", "威胁"),
    opportunity: words("Opportunity", "机会"),
  } satisfies Labels<Risk["kind"]>,
  strategy: {
    avoid: words("Avoid", "规避"),
    mitigate: words("Mitigate", "减轻"),
    transfer: words("Transfer", "转移"),
    accept: accepted,
    escalate: words("Escalate", "上报"),
    exploit: words("Exploit", "开拓"),
    enhance: words("Enhance", "提高"),
    share: words("Share", "分享"),
  } satisfies Labels<Risk["strategy"]>,
  riskStatus: {
    open,
    monitoring: words("Monitoring", "监控中"),
    occurred: words("Occurred", "已发生"),
    closed,
  } satisfies Labels<Risk["status"]>,
  issueStatus: {
    open: words("Open", "待处理"),
    "in-progress": words("In progress", "处理中"),
    resolved: words("Resolved", "已解决"),
    closed,
  } satisfies Labels<Issue["status"]>,
  changeStatus: {
    proposed: words("Proposed", "已提出"),
    assessed: words("Assessed", "已评估"),
    approved: words("Approved", "已批准"),
    rejected: words("Rejected", "已否决"),
    deferred: words("Deferred", "暂缓"),
    implemented: words("Implemented", "已实施"),
  } satisfies Labels<Change["status"]>,
  decisionStatus: {
    needed: words("Needed", "待决策"),
    decided: words("Decided", "已决策"),
    superseded: words("Superseded", "已被取代"),
  } satisfies Labels<Decision["status"]>,
  actionStatus: { open: words("Open", "待办"), done, cancelled },
  feedbackKind: {
    praise: words("Praise", "表扬"),
    idea: words("Idea", "建议"),
    question: words("Question", "疑问"),
    concern: words("Concern", "关切"),
    complaint: words("Complaint", "投诉"),
    "change-request": words("Change request", "变更请求"),
  } satisfies Labels<FeedbackKind>,
  feedbackStatus: {
    received: words("Received", "已收到"),
    acknowledged: words("Acknowledged", "已确认收到"),
    analysing: words("Being analysed", "分析中"),
    answered: words("Answered", "已答复"),
    closed,
  } satisfies Labels<Feedback["status"]>,
  disposition: {
    accepted: words("Accepted", "采纳"),
    partly: words("Partly accepted", "部分采纳"),
    declined: words("Declined", "不采纳"),
    deferred: words("Deferred", "暂缓"),
  } satisfies Labels<Feedback["disposition"]>,
  profile: {
    "client-progress": words("Progress report", "项目进展报告"),
    highlight: words("Highlight report", "要点报告"),
    weekly: words("Weekly report", "周报"),
    monthly: words("Monthly report", "月报"),
    exception: words("Exception report", "例外报告"),
    brief: words("Team brief", "团队简报"),
    full: words("Full internal report", "内部完整报告"),
  } satisfies Labels<ReportDefinition["profile"]>,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

export type LabelKind = keyof typeof labels;

/** The words for a value, or undefined for one that the format does not know. */
export function labelOf(kind: LabelKind, value: string | undefined): Words | undefined {
  const table: Readonly<Record<string, Words>> = labels[kind];
  return value !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
}
