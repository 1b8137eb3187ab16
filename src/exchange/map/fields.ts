import type { ImportSection } from "../sheet.ts";
import { list, names } from "./names.ts";

/** How the text of a cell becomes the value of a key. */
export type FieldKind =
  | "text"
  | "day"
  | "moment"
  | "choice"
  | "person"
  | "milestone"
  | "milestones"
  | "progress"
  | "step";

/** A key of a record that an import can fill. */
export interface Field {
  /** The key of the format; `external.key` and `external.url` for the item in the other tool. */
  readonly key: string;
  readonly kind: FieldKind;
  /** A column of one of these names is taken for it, the earlier the better; none: only where a mapping says so. */
  readonly aliases: readonly string[];
}

const item: readonly Field[] = [
  { key: "external.key", kind: "text", aliases: names.key },
  { key: "external.url", kind: "text", aliases: names.url },
];

/** What every record may also be given; the plan's own id where a register names it; notes by a mapping alone, which are the team's own. */
const always: readonly Field[] = [
  { key: "id", kind: "text", aliases: [] },
  {
    key: "visibility",
    kind: "choice",
    aliases: list("confidential, 保密, 是否保密, 密级, 保密级别, confidentiality, security level"),
  },
  { key: "notes", kind: "text", aliases: [] },
];

/** The keys that an import fills, by section, the title first. Required ones are those of the schema. */
export const fieldsOf: Readonly<Record<ImportSection, readonly Field[]>> = {
  stakeholders: [
    {
      key: "name",
      kind: "text",
      aliases: list("name, 姓名, 名字, stakeholder, 干系人, 相关方, 人员, full name, display name"),
    },
    { key: "side", kind: "choice", aliases: list("side, 所属方, party, 甲乙方, 类别, category") },
    {
      key: "role",
      kind: "text",
      aliases: list("role, 角色, 职务, 职位, 岗位, title, job title, position"),
    },
    {
      key: "organization",
      kind: "text",
      aliases: list("organization, organisation, 单位, 公司, company, 部门, department"),
    },
    { key: "influence", kind: "choice", aliases: list("influence, 影响力, power, 权力") },
    { key: "interest", kind: "choice", aliases: ["interest", "关注度", "利益"] },
    {
      key: "needs",
      kind: "text",
      aliases: list("needs, information needs, 信息需求, 沟通需求, 关注点, 诉求"),
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
      aliases: [...list("里程碑, 里程碑名称, milestone, milestone name"), ...names.title],
    },
    { key: "due", kind: "day", aliases: names.due },
    {
      key: "baseline",
      kind: "day",
      aliases: list("baseline, baseline finish, 基线日期, 基线, 原计划日期, 合同日期, 基线完成时间"),
    },
    { key: "actual", kind: "day", aliases: names.actual },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "owner", kind: "person", aliases: names.owner },
    {
      key: "acceptance",
      kind: "text",
      aliases: list("acceptance, acceptance criteria, 验收标准, 完成标准"),
    },
    { key: "progress", kind: "progress", aliases: names.progress },
    {
      key: "depends-on",
      kind: "milestones",
      aliases: list("depends on, predecessors, 前置里程碑, 前置任务, 前置条件"),
    },
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
        ...list("risk, risk title, risk name, 风险名称, 风险, 风险描述, risk description"),
        ...names.title,
        "description",
        "描述",
      ],
    },
    {
      key: "probability",
      kind: "step",
      aliases: list("probability, likelihood, 可能性, 概率, 发生概率, 发生可能性"),
    },
    { key: "impact", kind: "step", aliases: list("impact, 影响程度, 影响, 影响度") },
    { key: "category", kind: "text", aliases: list("category, 分类, 类别, 风险类别, 风险分类") },
    { key: "cause", kind: "text", aliases: names.cause },
    { key: "effect", kind: "text", aliases: list("effect, consequence, 后果, 影响描述, 影响说明") },
    { key: "strategy", kind: "choice", aliases: ["strategy", "应对策略", "策略"] },
    {
      key: "response",
      kind: "text",
      aliases: list("response, mitigation, 应对措施, 缓解措施, 措施, 应对, response plan"),
    },
    {
      key: "contingency",
      kind: "text",
      aliases: list("contingency, 应急预案, 应急计划, contingency plan"),
    },
    { key: "trigger", kind: "text", aliases: ["trigger", "触发条件", "触发阈值"] },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "raised", kind: "day", aliases: names.raised },
    { key: "due", kind: "day", aliases: [...list("response due, 措施完成期限"), ...names.due] },
    {
      key: "review",
      kind: "day",
      aliases: list("review, review on, 复核日期, 下次复核日期, 复审日期, review date, next review"),
    },
    { key: "closed", kind: "day", aliases: names.actual },
    ...item,
    ...always,
  ],
  issues: [
    {
      key: "title",
      kind: "text",
      aliases: [...list("issue, 问题, 问题名称, 问题描述, 缺陷, bug"), ...names.title, "description", "描述"],
    },
    { key: "severity", kind: "choice", aliases: names.severity },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "raised", kind: "day", aliases: names.raised },
    { key: "due", kind: "day", aliases: [...list("解决期限"), ...names.due] },
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
        ...list("text, 内容, 反馈内容, 反馈, feedback, 意见, comment, description, 描述"),
        ...names.title,
      ],
    },
    {
      key: "from",
      kind: "person",
      aliases: list(
        "from, 反馈人, 提出人, 客户, 客户名称, customer, client, reporter, 提交人, submitted by, 创建人",
      ),
    },
    {
      key: "received",
      kind: "moment",
      aliases: [...list("received, 收到时间, 反馈时间, 反馈日期, 收到日期"), ...names.raised, "日期", "date"],
    },
    { key: "kind", kind: "choice", aliases: list("kind, type, 类型, 反馈类型") },
    { key: "severity", kind: "choice", aliases: names.severity },
    { key: "owner", kind: "person", aliases: names.owner },
    { key: "status", kind: "choice", aliases: names.status },
    { key: "resolved", kind: "moment", aliases: [] },
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
