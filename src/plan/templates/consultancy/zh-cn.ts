import type { TemplateText } from "../template.ts";

export const consultancyChinese: TemplateText = {
  blanks: { client: "客户单位名称", sponsor: "客户方总经理姓名", manager: "咨询项目经理姓名" },
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
  }) => `# 咨询项目客户沟通计划。按 Ctrl+Space 可查看此处可填的内容。
# 逾期、风险等级、下次沟通日期都由工具按记录推算，不写进文件。
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(15)}
  timezone: ${timezone}
  language: zh-CN
  manager: 项目经理

# 反馈多久须答复、坏消息多久须告知、最长可以多久没有联系。
policy:
  response:
    default: { acknowledge: 1wd, answer: 2wd, resolve: 10wd }
  bad-news: 1wd
  silence: 2w

# 总体目标和各阶段目标：写明怎样衡量、达到多少、何时达到。
goals:
  - id: G-总
    statement: 客户采纳建议，并由自己的人推动落实
    needs: [N-问题, N-时间, N-费用, N-数据]
    measure: 被采纳且明确客户方负责人的建议数量
    target: 10 条中不少于 8 条
    date: ${fri(11)}
  - { id: G-诊断, statement: 各部门对问题的认识一致, level: phase, phase: 调研诊断, measure: 经部门负责人确认的诊断结论, target: 全部确认, date: ${fri(5)} }
  - { id: G-方案, statement: 每条建议都算清投入和收益, level: phase, phase: 方案设计, measure: 附投入产出测算的建议, target: 全部, date: ${fri(11)} }
  - { id: G-落地, statement: 试点开始运行, level: phase, phase: 落地辅导, measure: 不依赖我方运行的试点, target: 2 个, date: ${fri(15)} }

# 客户的需求与期望：内容、时间、费用、质量各有哪些。
needs:
  - { id: N-问题, statement: 弄清订单交付为何要六周，怎样减半, kind: functional, from: 总经理, priority: must }
  - { id: N-时间, statement: 董事会召开之前提交建议, kind: time, from: 总经理, priority: must }
  - { id: N-费用, statement: 不发生合同外费用, kind: cost, from: 总经理, priority: must }
  - { id: N-数据, statement: 数据经各部门认可, kind: quality, from: 运营总监, priority: must }

# engagement 写明现在和希望的支持程度：差距在哪里，沟通就安排到哪里。
stakeholders:
  - id: 总经理
    name: ${sponsor}
    side: client
    role: 总经理（项目发起人）
    decision-maker: true
    influence: high
    interest: high
    engagement: { current: supportive, desired: leading }
    channels: [face-to-face, phone]
    needs: 董事会之前没有意外；各方案的代价
  - id: 运营总监
    name: 运营总监姓名
    side: client
    role: 运营总监
    influence: high
    interest: medium
    engagement: { current: resistant, desired: supportive }
    channels: [face-to-face, video]
    needs: 数据准确，不让部门难堪
  - { id: 员工代表, name: 员工代表姓名, side: client, role: 员工代表, influence: medium, interest: high, engagement: { current: neutral, desired: supportive }, channels: [face-to-face] }
  - { id: 项目经理, name: ${manager}, side: team, role: 咨询项目经理, deputy: 顾问 }
  - { id: 顾问, name: 顾问姓名, side: team, role: 顾问 }

# 关键阶段要加密沟通：见下面的 by-phase。
phases:
  - { id: 调研诊断, name: 访谈与诊断, start: ${start}, end: ${fri(5)}, gate: M-诊断 }
  - { id: 方案设计, name: 方案设计, start: ${mon(6)}, end: ${fri(11)}, criticality: critical, gate: M-决策 }
  - { id: 落地辅导, name: 落地辅导, start: ${mon(12)}, end: ${fri(15)}, gate: M-结项 }

# due 是现在承诺的日期，baseline 是当初商定的日期。
milestones:
  - { id: M-访谈, title: 访谈完成并整理成文, phase: 调研诊断, due: ${fri(3)}, baseline: ${fri(3)}, owner: 顾问 }
  - id: M-诊断
    title: 诊断结论确认
    phase: 调研诊断
    due: ${fri(5)}
    baseline: ${fri(5)}
    owner: 项目经理
    depends-on: [M-访谈]
    acceptance: 各部门负责人确认诊断结论
  - id: M-决策
    title: 对建议作出决策
    phase: 方案设计
    due: ${wed(11)}
    baseline: ${wed(11)}
    owner: 项目经理
    depends-on: [M-诊断]
    contractual: true
    acceptance: 总经理对每条建议的书面决定
  - { id: M-结项, title: 两个试点由客户自行运行, phase: 落地辅导, due: ${fri(15)}, baseline: ${fri(15)}, owner: 项目经理, depends-on: [M-决策] }

# 沟通计划：谁向谁、用什么方式、多久一次，每次要达到什么结果。
communications:
  - id: 高层沟通
    title: 与总经理沟通
    kind: meeting
    audience: [总经理]
    owner: 项目经理
    channel: face-to-face
    fallback: phone
    cadence: weekly on mon at 09:00
    by-phase: { 方案设计: "weekly on mon, thu at 09:00" }
    outcome: 总经理最先知道我们发现了什么、需要决定什么。
    goals: [G-总, G-方案]
  - id: 工作组会
    title: 联合工作组会
    kind: meeting
    audience: [运营总监, 员工代表]
    owner: 顾问
    channel: face-to-face
    cadence: weekly on wed
    outcome: 数据达成一致，不同意见摆到桌面上。
    goals: [G-诊断, G-落地]
  - id: 周报
    title: 项目周报
    kind: report
    audience: [all-client]
    owner: 项目经理
    channel: email
    channel-reason: 便于留存和转发；内容事先已当面沟通。
    cadence: weekly on fri
    outcome: 一页纸说清已完成、下一步和需要决策的事项。
    report: 客户周报
  - id: 反馈座谈
    title: 客户反馈座谈
    kind: survey
    audience: [all-client]
    owner: 项目经理
    channel: face-to-face
    cadence: monthly on the last thu
    outcome: 客户说出对我方工作的意见，我方据此改进。

# 一次性的研讨和汇报。
events:
  - { id: E-启动, title: 各部门负责人启动会, kind: meeting, when: "${wed(1)} 10:00", phase: 调研诊断, owner: 项目经理, invited: [总经理, 运营总监, 员工代表] }
  - { id: E-研讨, title: 方案研讨会, kind: workshop, when: "${wed(8)} 09:00", phase: 方案设计, milestone: M-决策, owner: 项目经理, invited: [总经理, 运营总监, 员工代表] }

# 高和严重等级的威胁要有负责人、应对措施和期限，并告知客户。
risks:
  - id: R-数据
    title: 部门不认可数据
    cause: 各部门的统计口径不同
    effect: 诊断结论引起争论，无法使用
    probability: 3
    impact: 4
    strategy: mitigate
    response: 数据先在工作组内达成一致，再向上汇报。
    owner: 顾问
    raised: ${today}
    due: ${fri(4)}
    milestones: [M-诊断]
  - id: R-时间
    title: 部门负责人抽不出时间接受访谈
    probability: 3
    impact: 3
    strategy: mitigate
    response: 由总经理发出邀请，每次访谈 45 分钟。
    owner: 项目经理
    raised: ${today}
    due: ${fri(2)}

# 需要客户拍板的事项及期限。
decisions:
  - { id: D-范围, title: 调研哪些工厂, status: needed, needed-by: ${fri(1)}, by: [总经理], affects: [M-访谈] }

actions:
  - { id: A-数据, title: 提供近十二个月的订单记录, owner: 运营总监, due: ${fri(1)} }

reports:
  - id: 客户周报
    title: 项目周报
    profile: brief
    audience: [all-client]
    period: weekly
    due: 1wd

# 每次沟通之后在这里记一条：谁参加、说了什么、告知了哪些风险。
# log:
#   - { date: ${fri(0)}, of: 高层沟通, summary: …, covers: [R-数据] }
`,
};
