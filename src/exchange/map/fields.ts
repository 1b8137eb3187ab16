import type { ImportSection } from "../sheet.ts";

/** How the text of a cell becomes the value of a key. */
export type FieldKind = "text" | "day" | "moment" | "choice" | "person" | "milestone" | "progress" | "step";

/** A key of a record that an import can fill. */
export interface Field {
  /** The key of the format; `external.key` and `external.url` for the item in the other tool. */
  readonly key: string;
  readonly kind: FieldKind;
  /** A column of one of these names is taken for it, the earlier the better; none: only where a mapping says so. */
  readonly aliases: readonly string[];
}

const names = {
  key: [
    ...[
      "issue key",
      "key",
      "编号",
      "标识",
      "工作项编号",
      "任务编号",
      "工单编号",
      "需求编号",
      "风险编号",
      "问题编号",
    ],
    // Not 序号 and “no.”: a row's place in a list is another item's after the next sorting.
    ...["number", "id", "identifier", "iid", "issue id", "uid"],
  ],
  url: ["url", "web url", "html url", "link", "链接", "网址", "address"],
  title: [
    ...[
      "title",
      "标题",
      "summary",
      "名称",
      "主题",
      "name",
      "subject",
      "任务名称",
      "任务标题",
      "工作项名称",
      "task name",
    ],
    ...["任务", "task", "工作项", "事项", "工作内容"],
  ],
  status: ["status category", "status", "state", "状态", "任务状态", "工作项状态", "处理状态", "当前状态"],
  owner: [
    ...[
      "owner",
      "负责人",
      "责任人",
      "assignee",
      "assignees",
      "执行人",
      "处理人",
      "resource names",
      "资源名称",
    ],
    ...["assigned to", "responsible", "责任单位", "跟进人"],
  ],
  start: [
    "start",
    "start date",
    "开始时间",
    "开始日期",
    "计划开始",
    "计划开始时间",
    "计划开始日期",
    "custom field start date",
  ],
  due: [
    ...[
      "due",
      "due date",
      "due on",
      "deadline",
      "截止时间",
      "截止日期",
      "承诺日期",
      "计划完成时间",
      "计划完成日期",
      "计划完成",
    ],
    ...[
      "结束时间",
      "结束日期",
      "到期日",
      "期限",
      "完成期限",
      "end",
      "end date",
      "finish",
      "target date",
      "planned date",
      "计划日期",
      "日期",
      "date",
    ],
  ],
  actual: [
    ...["actual", "actual finish", "actual date", "实际完成时间", "实际完成日期", "实际完成", "实际达成日期"],
    ...[
      "completed",
      "completed on",
      "completed at",
      "resolved",
      "resolved on",
      "closed",
      "closed on",
      "closed at",
      "closed at utc",
    ],
    ...["完成日期", "完成时间", "解决日期", "解决时间", "关闭日期", "关闭时间"],
  ],
  progress: ["progress", "% complete", "percent complete", "进度", "进展", "完成百分比", "完成率", "完成度"],
  raised: [
    ...[
      "raised",
      "raised on",
      "提出日期",
      "提出时间",
      "登记日期",
      "识别日期",
      "发现日期",
      "date raised",
      "identified",
    ],
    ...["created", "created at", "created at utc", "创建时间", "创建日期", "提交时间", "提交日期"],
  ],
  cause: ["cause", "root cause", "原因", "起因", "根本原因", "风险原因"],
  severity: ["severity", "严重程度", "严重性", "级别", "等级"],
  resolution: ["resolution", "处理办法", "解决方案", "处理结果", "解决措施"],
  milestone: [
    "milestone",
    "所属里程碑",
    "里程碑",
    "fix versions",
    "fix version s",
    "fix version",
    "release",
    "发布",
    "所属发布",
    "版本",
    "sprint",
    "迭代",
    "所属迭代",
  ],
} as const;

const item: readonly Field[] = [
  { key: "external.key", kind: "text", aliases: names.key },
  { key: "external.url", kind: "text", aliases: names.url },
];

/** What every record may also be given; notes by a mapping alone, which are the team's own. */
const always: readonly Field[] = [
  { key: "visibility", kind: "choice", aliases: ["confidential", "保密"] },
  { key: "notes", kind: "text", aliases: [] },
];

/** The keys that an import fills, by section, the title first. Required ones are those of the schema. */
export const fieldsOf: Readonly<Record<ImportSection, readonly Field[]>> = {
  stakeholders: [
    {
      key: "name",
      kind: "text",
      aliases: [
        "name",
        "姓名",
        "名字",
        "stakeholder",
        "干系人",
        "相关方",
        "人员",
        "full name",
        "display name",
      ],
    },
    { key: "side", kind: "choice", aliases: ["side", "所属方", "party", "甲乙方", "类别", "category"] },
    {
      key: "role",
      kind: "text",
      aliases: ["role", "角色", "职务", "职位", "岗位", "title", "job title", "position"],
    },
    {
      key: "organization",
      kind: "text",
      aliases: ["organization", "organisation", "单位", "公司", "company", "部门", "department"],
    },
    { key: "influence", kind: "choice", aliases: ["influence", "影响力", "power", "权力"] },
    { key: "interest", kind: "choice", aliases: ["interest", "关注度", "利益"] },
    {
      key: "needs",
      kind: "text",
      aliases: ["needs", "information needs", "信息需求", "沟通需求", "关注点", "诉求"],
    },
    { key: "email", kind: "text", aliases: [] },
    { key: "phone", kind: "text", aliases: [] },
    ...item,
    ...always,
  ],
  milestones: [
    {
      key: "title",
      kind: "text",
      aliases: ["里程碑", "里程碑名称", "milestone", "milestone name", ...names.title],
    },
    { key: "due", kind: "day", aliases: names.due },
    {
      key: "baseline",
      kind: "day",
      aliases: ["baseline", "baseline finish", "基线日期", "基线", "原计划日期", "合同日期", "基线完成时间"],
    },
    { key: "actual", kind: "day", aliases: names.actual },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "owner", kind: "person", aliases: names.owner },
    {
      key: "acceptance",
      kind: "text",
      aliases: ["acceptance", "acceptance criteria", "验收标准", "完成标准"],
    },
    { key: "progress", kind: "progress", aliases: names.progress },
    ...item,
    ...always,
  ],
  work: [
    { key: "title", kind: "text", aliases: names.title },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "milestone", kind: "milestone", aliases: names.milestone },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "start", kind: "day", aliases: names.start },
    { key: "due", kind: "day", aliases: names.due },
    { key: "completed", kind: "day", aliases: names.actual },
    { key: "progress", kind: "progress", aliases: names.progress },
    { key: "blocked-by", kind: "text", aliases: ["blocked by", "受阻原因", "阻塞原因"] },
    ...item,
    ...always,
  ],
  risks: [
    {
      key: "title",
      kind: "text",
      aliases: [
        "risk",
        "risk title",
        "risk name",
        "风险名称",
        "风险",
        "风险描述",
        "risk description",
        ...names.title,
        "description",
        "描述",
      ],
    },
    {
      key: "probability",
      kind: "step",
      aliases: ["probability", "likelihood", "可能性", "概率", "发生概率", "发生可能性"],
    },
    { key: "impact", kind: "step", aliases: ["impact", "影响程度", "影响", "影响度"] },
    { key: "category", kind: "text", aliases: ["category", "分类", "类别", "风险类别", "风险分类"] },
    { key: "cause", kind: "text", aliases: names.cause },
    { key: "effect", kind: "text", aliases: ["effect", "consequence", "后果", "影响描述", "影响说明"] },
    { key: "strategy", kind: "choice", aliases: ["strategy", "应对策略", "策略"] },
    {
      key: "response",
      kind: "text",
      aliases: ["response", "mitigation", "应对措施", "缓解措施", "措施", "应对", "response plan"],
    },
    {
      key: "contingency",
      kind: "text",
      aliases: ["contingency", "应急预案", "应急计划", "contingency plan"],
    },
    { key: "trigger", kind: "text", aliases: ["trigger", "触发条件", "触发阈值"] },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "raised", kind: "day", aliases: names.raised },
    { key: "due", kind: "day", aliases: ["response due", "措施完成期限", ...names.due] },
    { key: "review", kind: "day", aliases: ["review", "review on", "复核日期", "review date"] },
    { key: "closed", kind: "day", aliases: names.actual },
    ...item,
    ...always,
  ],
  issues: [
    {
      key: "title",
      kind: "text",
      aliases: [
        "issue",
        "问题",
        "问题名称",
        "问题描述",
        "缺陷",
        "bug",
        ...names.title,
        "description",
        "描述",
      ],
    },
    { key: "severity", kind: "choice", aliases: names.severity },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "raised", kind: "day", aliases: names.raised },
    { key: "due", kind: "day", aliases: ["解决期限", ...names.due] },
    { key: "resolved", kind: "day", aliases: names.actual },
    { key: "cause", kind: "text", aliases: names.cause },
    { key: "resolution", kind: "text", aliases: names.resolution },
    ...item,
    ...always,
  ],
  feedback: [
    {
      key: "text",
      kind: "text",
      aliases: [
        "text",
        "内容",
        "反馈内容",
        "反馈",
        "feedback",
        "意见",
        "comment",
        "description",
        "描述",
        ...names.title,
      ],
    },
    {
      key: "from",
      kind: "person",
      aliases: [
        "from",
        "反馈人",
        "提出人",
        "客户",
        "客户名称",
        "customer",
        "client",
        "reporter",
        "提交人",
        "submitted by",
        "创建人",
      ],
    },
    {
      key: "received",
      kind: "moment",
      aliases: ["received", "收到时间", "反馈时间", "反馈日期", "收到日期", ...names.raised, "日期", "date"],
    },
    { key: "kind", kind: "choice", aliases: ["kind", "type", "类型", "反馈类型"] },
    { key: "severity", kind: "choice", aliases: names.severity },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "cause", kind: "text", aliases: names.cause },
    { key: "resolution", kind: "text", aliases: names.resolution },
    ...item,
    ...always,
  ],
};

/** The field of a key; undefined for a key that an import does not fill. */
export function fieldNamed(section: ImportSection, key: string): Field | undefined {
  return fieldsOf[section].find((field) => field.key === key);
}
