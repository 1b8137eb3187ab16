import { once } from "../lazy.ts";

/**
 * What people call a key besides its name and its title, in the words of the registers and tools that they come from.
 * A key's words hold wherever it is known; where two keys share a word, the one that is missing is meant.
 */
const words: Readonly<Record<string, string>> = {
  acceptance: "验收条件, 验收要求, acceptance criteria",
  actual: "实际日期, 实际完成日期, 实际完成时间, 实际完成, 完成日期, actual date, completed, done",
  audience: "对象, 受众, 接收人, 参与人, 参加人员, recipients, attendees, participants",
  baseline: "基线, 基准日期, 原计划日期, 原定日期, baseline date",
  cadence: "频次, 周期, 沟通频率, 沟通频次, frequency, schedule, recurrence",
  category: "类别, 风险类别",
  cause: "根本原因, root cause",
  channel: "方式, 沟通方式, 沟通渠道, 形式, method, medium",
  client: "甲方, 业主, 建设单位, 客户名称, customer",
  completed: "完成日期, 完成时间, done, finished",
  contingency: "应急措施, 应急计划, contingency plan, fallback",
  date: "时间, when, on",
  due: "日期, 预计日期, 截止日期, 截止时间, 到期日, 到期日期, 完成期限, 计划日期, 计划完成时间, deadline, due date, date, target date, end",
  end: "结束时间, 截止日期, end date, finish",
  external: "外部编号, issue, ticket",
  from: "来自, 提出者, reporter, author, customer",
  id: "编号, 标识符, 序号, 代号, key, number, code",
  impact: "影响, 影响等级",
  invited: "参会人员, 参加人员, 邀请对象, participants, attendees, audience",
  kind: "种类, 事项类型, type, category",
  level: "级别, 等级",
  logo: "标志, 图标",
  meaning: "解释, 释义, 定义, definition, description",
  name: "名字, 全称, title",
  notes: "备注, 内部说明, note, comment, comments",
  outcome: "成果, 目标, 预期成果, 期望结果, result, goal, objective",
  owner: "责任人, 经办人, 责任单位, 执行人, assignee, responsible, assigned to, lead",
  participants: "参会人员, 参与人, 出席人员, attendees, attended",
  priority: "重要性",
  probability: "概率, 发生概率, likelihood, chance",
  progress: "进度, 进展, 完成度, 完成率, 完成百分比, percent complete",
  purpose: "目标, goal, objective",
  raised: "提出时间, 登记日期, 识别日期, 发现日期, reported, opened, created",
  received: "收到日期, 反馈日期, 反馈时间, 提出日期, date",
  recovery: "追赶措施, 纠偏措施, 赶工措施",
  remark: "评语, 评价",
  resolution: "解决方案, 处理结果, 解决办法, solution, fix",
  resolved: "解决时间, 处理完成日期, closed",
  response: "应对, 措施, 对策, 缓解措施, mitigation, action, plan",
  side: "所属, 归属, 方, party, role",
  score: "分数, 得分, 打分, rating",
  severity: "级别, 等级, 严重性, priority",
  start: "开始时间, start date, begin",
  statement: "描述, 内容, 目标, 需求, 标题, 名称, title, name, description, text",
  status: "进展状态, 目前状态, state",
  strategy: "策略, 应对方式",
  summary: "概要, 小结, 总结, 内容, description, text",
  term: "名称, 词条, name, word",
  text: "反馈内容, 意见, 描述, 标题, description, title, message, comment",
  title: "标题, 主题, 题目, 事项, 名称, name, subject, statement, description",
  when: "时间, 日期, 召开时间, 开始时间, date, start",
};

const byKey: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([key, text]) => [key, text.split(", ")]),
);

/** The words that people have for a key besides its own. */
export function alsoCalled(key: string): readonly string[] {
  return byKey.get(key) ?? [];
}

/** Whether people call some key of the format so. */
export function isCalledKey(word: string): boolean {
  return allWords().has(word);
}

const allWords = once(() => new Set([...byKey.values()].flat()));
