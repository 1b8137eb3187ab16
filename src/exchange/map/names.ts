/** Names of columns, parted by commas. */
export function list(text: string): readonly string[] {
  return text.split(", ");
}

/** What columns are called that several sections have: by the tools themselves, by Excel registers, in both languages. */
export const names = {
  key: [
    ...list("issue key, key, 编号, 标识, 工作项编号, 任务编号, 工单编号, 需求编号, 风险编号, 问题编号"),
    // Not 序号 and “no.”: a row's place in a list is another item's after the next sorting.
    ...list("risk id, task id, item id, ticket id, milestone id, number, id, identifier, iid, issue id, uid"),
  ],
  url: list("url, web url, html url, link, 链接, 网址, address"),
  title: [
    ...list("title, 标题, summary, 名称, 主题, name, subject, 任务名称, 任务标题, 工作项名称, task name"),
    ...list("任务, task, 工作项, 事项, 工作内容"),
  ],
  status: list("status category, status, state, 状态, 任务状态, 工作项状态, 处理状态, 当前状态"),
  owner: [
    ...list("owner, 负责人, 责任人, assignee, assignees, 执行人, 处理人, resource names, 资源名称"),
    ...list("assigned to, responsible, 责任单位, 跟进人"),
  ],
  start: list(
    "start, start date, 开始时间, 开始日期, 计划开始, 计划开始时间, 计划开始日期, custom field start date",
  ),
  due: [
    ...list(
      "due, due date, due on, deadline, 截止时间, 截止日期, 承诺日期, 计划完成时间, 计划完成日期, 计划完成",
    ),
    ...list(
      "结束时间, 结束日期, 到期日, 期限, 完成期限, end, end date, finish, target date, planned date, 计划日期, 日期, date",
    ),
  ],
  actual: [
    ...list("actual, actual finish, actual date, 实际完成时间, 实际完成日期, 实际完成, 实际达成日期"),
    ...list(
      "completed, completed on, completed at, resolved, resolved on, closed, closed on, closed at, closed at utc",
    ),
    ...list("完成日期, 完成时间, 解决日期, 解决时间, 关闭日期, 关闭时间"),
  ],
  progress: list("progress, % complete, percent complete, 进度, 进展, 完成比例, 完成百分比, 完成率, 完成度"),
  raised: [
    ...list("raised, raised on, 提出日期, 提出时间, 登记日期, 识别日期, 发现日期, date raised, identified"),
    ...list("created, created at, created at utc, 创建时间, 创建日期, 提交时间, 提交日期"),
  ],
  cause: list("cause, root cause, 原因, 起因, 根本原因, 风险原因"),
  severity: list("severity, 严重程度, 严重性, 级别, 等级"),
  resolution: list("resolution, 处理办法, 解决方案, 处理结果, 解决措施"),
  milestone: list(
    "milestone, 所属里程碑, 里程碑, fix versions, fix version s, fix version, release, 发布, 所属发布, 版本, sprint, 迭代, 所属迭代",
  ),
};
