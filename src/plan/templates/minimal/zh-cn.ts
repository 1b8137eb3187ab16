import type { TemplateText } from "../template.ts";

export const minimalChinese: TemplateText = {
  blanks: { client: "客户单位名称", sponsor: "甲方代表姓名", manager: "项目经理姓名" },
  write: ({
    name,
    client,
    sponsor,
    manager,
    timezone,
    today,
    start,
    fri,
  }) => `# 客户沟通计划。按 Ctrl+Space 可查看此处可填的内容。
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  timezone: ${timezone}
  language: zh-CN
  manager: 项目经理

stakeholders:
  - id: 项目经理
    name: ${manager}
    side: team
    role: 项目经理
  - id: 甲方代表
    name: ${sponsor}
    side: client
    role: 甲方代表
    decision-maker: true

milestones:
  - id: 启动
    title: 与客户确认项目目标
    due: ${fri(2)}
    status: planned
    owner: 项目经理

communications:
  - id: 周报
    title: 项目周报
    kind: report
    audience: [甲方代表]
    owner: 项目经理
    channel: email
    cadence: weekly on fri
    outcome: 客户了解已完成的工作、下一步安排和需要其决策的事项。
  - id: 月度沟通会
    title: 月度沟通会
    kind: review
    audience: [甲方代表]
    owner: 项目经理
    channel: video
    cadence: monthly on the first mon
    outcome: 听取客户的意见和建议，双方商定需要改进的事项。

risks:
  - id: R-01
    title: 客户方决策时间长于计划
    probability: 3
    impact: 3
    strategy: mitigate
    response: 在每期周报中列明需要决策的事项及期限。
    owner: 项目经理
    raised: ${today}
    due: ${fri(4)}
`,
};
