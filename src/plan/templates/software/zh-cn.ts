import type { TemplateText } from "../template.ts";

export const softwareChinese: TemplateText = {
  blanks: { client: "客户单位名称", sponsor: "客户方项目负责人姓名", manager: "项目经理姓名" },
  write: ({
    name,
    client,
    sponsor,
    manager,
    timezone,
    today,
    start,
    mon,
    wed,
    fri,
  }) => `# 软件交付项目客户沟通计划。按 Ctrl+Space 可查看此处可填的内容。
# 逾期、风险等级、下次沟通日期都由工具按记录推算，不写进文件。
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(25)}
  timezone: ${timezone}
  language: zh-CN
  manager: 项目经理

# 晚多久算延期、反馈多久须答复、最长可以多久没有联系。
policy:
  rag: { amber: 2d, red: 10wd }
  response:
    default: { acknowledge: 1wd, answer: 3wd, resolve: 15wd }
    complaint: { acknowledge: 4h, answer: 2wd, resolve: 10wd }
  bad-news: 2wd
  silence: 3w

# 总体目标和各阶段目标：写明怎样衡量、达到多少、何时达到。
goals:
  - id: G-总
    statement: 客户的常用业务全部在线办理，不依赖人工
    needs: [N-功能, N-工期, N-费用, N-质量]
    measure: 十项常用业务通过用户验收的数量
    target: 10 项全部通过
    date: ${fri(19)}
  - { id: G-需求, statement: 双方对范围理解一致, level: phase, phase: 需求设计, measure: 范围上未决的问题, target: 0 个, date: ${fri(3)} }
  - { id: G-开发, statement: 每个版本都能给真实用户使用, level: phase, phase: 开发测试, measure: 未关闭的一、二级缺陷, target: 0 个, date: ${fri(15)} }
  - { id: G-上线, statement: 切换上线不丢数据, level: phase, phase: 上线切换, measure: 对账不符的账户, target: 0 个, date: ${fri(19)} }
  - { id: G-运维, statement: 客户团队能独立运维, level: phase, phase: 上线支持, measure: 客户自行解决的工单比例, target: 连续两周不低于 90%, date: ${fri(25)} }

# 客户的需求与期望：功能、工期、费用、质量各有哪些。
needs:
  - { id: N-功能, statement: 十项常用业务可在线办理, kind: functional, from: 客户负责人, priority: must }
  - { id: N-工期, statement: 业务旺季之前上线, kind: time, from: 客户负责人, priority: must }
  - { id: N-费用, statement: 年运行费用低于现有系统, kind: cost, from: 客户负责人, priority: should }
  - { id: N-质量, statement: 高峰期页面响应不超过 2 秒, kind: quality, from: 业务代表, priority: must }

# 双方人员。channels 按本人偏好从优到次排列；本人不在时由 deputy 代理。
stakeholders:
  - id: 客户负责人
    name: ${sponsor}
    side: client
    role: 项目负责人
    decision-maker: true
    influence: high
    interest: medium
    channels: [face-to-face, video, email]
    needs: 能否按期上线、费用、需要拍板的事项
    deputy: 业务代表
  - id: 业务代表
    name: 业务代表姓名
    side: client
    role: 业务代表
    influence: high
    interest: high
    channels: [chat, video]
  - { id: 项目经理, name: ${manager}, side: team, role: 项目经理, deputy: 技术负责人 }
  - { id: 技术负责人, name: 技术负责人姓名, side: team, role: 技术负责人 }

tools:
  - { id: 任务系统, name: 任务与缺陷管理系统, kind: issue-tracker, purpose: 需求与缺陷跟踪, client-access: guest }
  - { id: 视频会议, name: 视频会议, kind: video, client-access: full }

# 关键阶段要加密沟通：见下面的 by-phase。
phases:
  - { id: 需求设计, name: 需求与设计, start: ${start}, end: ${fri(3)}, gate: M-范围 }
  - { id: 开发测试, name: 开发与测试, start: ${mon(4)}, end: ${fri(15)}, gate: M-验收 }
  - { id: 上线切换, name: 上线切换, start: ${mon(16)}, end: ${fri(19)}, criticality: critical, gate: M-上线 }
  - { id: 上线支持, name: 上线后支持, start: ${mon(20)}, end: ${fri(25)}, gate: M-移交 }

# due 是现在承诺的日期，baseline 是当初商定的日期。
milestones:
  - { id: M-范围, title: 需求与设计确认, phase: 需求设计, due: ${fri(3)}, baseline: ${fri(3)}, owner: 项目经理 }
  - { id: M-首版, title: 首个版本部署到测试环境, phase: 开发测试, due: ${fri(9)}, baseline: ${fri(9)}, owner: 技术负责人, depends-on: [M-范围] }
  - id: M-验收
    title: 用户验收测试通过
    phase: 开发测试
    due: ${fri(15)}
    baseline: ${fri(15)}
    owner: 项目经理
    depends-on: [M-首版]
    acceptance: 验收用例全部通过，业务代表签字
  - id: M-上线
    title: 全量上线
    phase: 上线切换
    due: ${wed(19)}
    baseline: ${wed(19)}
    owner: 项目经理
    depends-on: [M-验收]
    contractual: true
    acceptance: 客户负责人书面同意上线
  - { id: M-移交, title: 运维移交, phase: 上线支持, due: ${fri(25)}, baseline: ${fri(25)}, owner: 项目经理, depends-on: [M-上线] }

# 沟通计划：谁向谁、用什么方式、多久一次，每次要达到什么结果。
communications:
  - id: 周报
    title: 项目周报
    kind: report
    audience: [all-client]
    owner: 项目经理
    channel: email
    cadence: weekly on fri
    outcome: 客户了解已完成的工作、下一步安排和需要其决策的事项。
    report: 客户周报
  - id: 版本演示
    title: 版本演示
    kind: demo
    audience: [all-client]
    owner: 技术负责人
    channel: video
    tool: 视频会议
    cadence: biweekly on thu
    outcome: 客户看到可运行的成果，并提出要改的地方。
  - id: 进度沟通
    title: 进度沟通会
    kind: call
    audience: [客户负责人, 业务代表]
    owner: 项目经理
    channel: video
    tool: 视频会议
    cadence: weekly on tue
    by-phase: { 上线切换: daily }
    outcome: 每个卡点都有负责人和日期。
    goals: [G-总, G-上线]
  - id: 需求讨论
    title: 需求讨论
    kind: meeting
    audience: [业务代表]
    owner: 技术负责人
    channel: chat
    tool: 任务系统
    cadence: weekly on mon
    outcome: 商定今后两周要做且能演示的内容。
    goals: [G-需求, G-开发]
  - id: 满意度调查
    title: 客户满意度调查
    kind: survey
    audience: [all-client]
    owner: 项目经理
    channel: email
    cadence: quarterly
    outcome: 客户说出使用感受，我方逐条答复。
    goals: [G-运维]
  - id: 故障通报
    title: 故障通报
    kind: notice
    audience: [all-client]
    owner: 项目经理
    channel: email
    cadence: on-event
    outcome: 出了问题客户最先从我方得知，并知道我方怎样处理。

# 高和严重等级的威胁要有负责人、应对措施和期限，并告知客户。
risks:
  - id: R-决策
    title: 客户方决策时间长于计划
    probability: 3
    impact: 3
    strategy: mitigate
    response: 每期周报列明需要决策的事项及期限；请客户负责人指定代理人。
    owner: 项目经理
    raised: ${today}
    due: ${fri(4)}
  - id: R-数据
    title: 旧数据无法直接迁移
    cause: 旧系统数据多年未清理
    effect: 上线推迟最多四周
    probability: 3
    impact: 4
    strategy: mitigate
    response: 第 6 周用样本试迁移，第 12 周做全量试迁移。
    contingency: 先对新客户上线
    trigger: 样本失败率超过 2%
    owner: 技术负责人
    raised: ${today}
    due: ${fri(12)}
    milestones: [M-上线]

# 需要客户拍板的事项及期限。
decisions:
  - { id: D-部署, title: 系统部署在哪里, status: needed, needed-by: ${fri(2)}, by: [客户负责人], affects: [M-首版] }

actions:
  - { id: A-权限, title: 为项目组开通测试数据权限, owner: 业务代表, due: ${fri(1)} }

status:
  as-of: ${today}
  summary: 项目组已到位，开始需求调研。
  overall: { rag: green, evidence: 各里程碑日期与商定日期一致。, trend: steady }

reports:
  - id: 客户周报
    title: 项目周报
    profile: weekly
    audience: [all-client]
    period: weekly
    due: 1wd

# 每次沟通之后在这里记一条：谁参加、说了什么、告知了哪些风险。
# log:
#   - { date: ${fri(0)}, of: 周报, summary: …, covers: [R-数据] }
`,
};
