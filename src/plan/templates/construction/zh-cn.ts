import type { TemplateText } from "../template.ts";

export const constructionChinese: TemplateText = {
  blanks: { client: "建设单位名称", sponsor: "甲方代表姓名", manager: "项目经理姓名" },
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
  }) => `# 工程项目客户沟通计划。按 Ctrl+Space 可查看此处可填的内容。
# 逾期、风险等级、下次沟通日期都由工具按记录推算，不写进文件。
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(51)}
  timezone: ${timezone}
  language: zh-CN
  manager: 项目经理

# 工作日、法定节假日和调休上班日：日期落在休息日时会提醒。
calendar:
  workdays: [mon, tue, wed, thu, fri]
  # holidays:
  #   - { from: 2026-10-01, to: 2026-10-07, name: 国庆节 }
  # working-days: [2026-10-10] # 调休上班

# 晚多久算延期、反馈多久须答复、纪要多久须发出、最长可以多久没有联系。
policy:
  rag: { amber: 1d, red: 10wd }
  response:
    default: { acknowledge: 1wd, answer: 3wd, resolve: 15wd }
    complaint: { acknowledge: 4h, answer: 2wd, resolve: 10wd }
  bad-news: 1wd
  minutes: 3wd
  silence: 3w

# 总体目标和各阶段目标：写明怎样衡量、达到多少、何时达到。
goals:
  - id: G-总
    statement: 按合同工期一次通过竣工验收
    needs: [N-功能, N-工期, N-造价, N-质量]
    measure: 竣工验收意见
    target: 一次验收合格
    date: ${fri(51)}
  - { id: G-准备, statement: 依法合规开工，各方沟通渠道和负责人明确, level: phase, phase: 施工准备, measure: 开工令及沟通计划会签, target: 各方全部会签, date: ${fri(3)} }
  - { id: G-基础, statement: 安全完成基坑和基础, level: phase, phase: 基础工程, measure: 监测报警次数, target: 0 次, date: ${fri(15)} }
  - { id: G-主体, statement: 主体结构一次验收合格, level: phase, phase: 主体结构, measure: 结构实体检测合格率, target: 100%, date: ${fri(33)} }
  - { id: G-收尾, statement: 资料与工程同步移交, level: phase, phase: 装饰安装与验收, measure: 竣工资料归档率, target: 100%, date: ${fri(51)} }

# 建设单位的需求与期望：功能、工期、造价、质量各有哪些。
needs:
  - { id: N-功能, statement: 满足设计使用功能, kind: functional, from: 甲方代表, priority: must }
  - { id: N-工期, statement: 合同竣工日期不推迟, kind: time, from: 甲方分管领导, priority: must }
  - { id: N-造价, statement: 结算价控制在合同价 103% 以内, kind: cost, from: 甲方分管领导, priority: must }
  - { id: N-质量, statement: 地下结构不渗不漏, kind: quality, from: 甲方代表, priority: must }

# 各方人员。channels 按本人偏好从优到次排列；本人不在时由 deputy 代理。
stakeholders:
  # 建设单位
  - id: 甲方代表
    name: ${sponsor}
    side: client
    role: 甲方代表
    decision-maker: true
    influence: high
    interest: high
    channels: [face-to-face, site, chat, phone, document]
    needs: 每周进度与计划的对比、偏差原因、需要协调的事项
  - id: 甲方分管领导
    name: 甲方分管领导姓名
    side: client
    role: 分管领导
    decision-maker: true
    influence: high
    interest: medium
    channels: [face-to-face, phone, document]
    needs: 总工期、投资和重大风险，一页纸说清
    deputy: 甲方代表
  # 施工单位
  - { id: 项目经理, name: ${manager}, side: team, role: 项目经理, deputy: 项目总工 }
  - { id: 项目总工, name: 项目总工姓名, side: team, role: 项目总工 }
  - { id: 安全总监, name: 安全总监姓名, side: team, role: 安全总监 }
  # 监理、设计、质监
  - { id: 总监, name: 总监理工程师姓名, side: supervisor, role: 总监理工程师, influence: high, channels: [face-to-face, letter] }
  - { id: 设计负责人, name: 设计负责人姓名, side: designer, role: 设计项目负责人 }
  - { id: 质监员, name: 质量监督员姓名, side: regulator, role: 质量安全监督员, influence: high }

tools:
  - { id: 资料平台, name: 工程资料平台, kind: documents, purpose: 纪要、月报、联系单签收归档, client-access: full }

# 关键阶段要加密沟通：见下面的 by-phase。
phases:
  - { id: 施工准备, name: 施工准备, start: ${start}, end: ${fri(3)}, gate: M-开工 }
  - { id: 基础工程, name: 基坑与基础, start: ${mon(4)}, end: ${fri(15)}, criticality: critical, gate: M-基础 }
  - { id: 主体结构, name: 主体结构, start: ${mon(16)}, end: ${fri(33)}, gate: M-封顶 }
  - { id: 装饰安装与验收, name: 装饰、机电安装与竣工验收, start: ${mon(34)}, end: ${fri(51)}, gate: M-竣工 }

# due 是现在承诺的日期，baseline 是当初商定的日期。
milestones:
  - id: M-开工
    title: 开工令签发
    phase: 施工准备
    due: ${fri(3)}
    baseline: ${fri(3)}
    owner: 项目经理
    contractual: true
    acceptance: 总监理工程师签发开工令
  - { id: M-验槽, title: 基坑验槽通过, phase: 基础工程, due: ${wed(10)}, baseline: ${wed(10)}, owner: 项目总工, depends-on: [M-开工], acceptance: 五方责任主体验槽签字 }
  - { id: M-基础, title: 基础验收, phase: 基础工程, due: ${fri(15)}, baseline: ${fri(15)}, owner: 项目总工, depends-on: [M-验槽] }
  - { id: M-封顶, title: 主体结构封顶, phase: 主体结构, due: ${fri(33)}, baseline: ${fri(33)}, owner: 项目经理, depends-on: [M-基础] }
  - id: M-竣工
    title: 竣工验收
    phase: 装饰安装与验收
    due: ${fri(51)}
    baseline: ${fri(51)}
    owner: 项目经理
    depends-on: [M-封顶]
    contractual: true
    acceptance: 五方验收合格，质监站出具监督意见

# 沟通计划：谁向谁、用什么方式、多久一次，每次要达到什么结果。
communications:
  - id: 监理例会
    title: 监理例会
    kind: meeting
    audience: [甲方代表, 总监, 设计负责人, 项目总工]
    owner: 项目经理
    channel: face-to-face
    fallback: video
    cadence: weekly on tue at 09:30
    by-phase: { 基础工程: "weekly on tue, fri at 09:30" }
    outcome: 进度偏差、质量安全问题和需协调事项逐项有负责人和日期。
    goals: [G-总, G-基础, G-主体]
  - id: 月报
    title: 工程月报
    kind: report
    audience: [all-client, 总监]
    owner: 项目经理
    channel: document
    tool: 资料平台
    cadence: monthly on the 26th
    outcome: 分管领导一页看清工期、投资、质量和重大风险。
    report: 工程月报
  - id: 领导汇报
    title: 向分管领导汇报
    kind: review
    audience: [甲方分管领导]
    owner: 项目经理
    channel: face-to-face
    cadence: monthly on the last fri
    outcome: 需要领导决策的事项当场有结论，听取意见。
    goals: [G-准备, G-收尾]
  - id: 现场巡查
    title: 联合现场巡查
    kind: visit
    audience: [甲方代表, 总监]
    owner: 安全总监
    channel: site
    cadence: biweekly on thu
    outcome: 隐患当场记录，整改有期限。
  - id: 质监报告
    title: 报质监站的书面报告
    kind: notice
    audience: [质监员]
    owner: 项目总工
    channel: letter
    cadence: on-event
    outcome: 监督节点提前报告，监督意见及时落实。
  - id: 满意度回访
    title: 业主满意度回访
    kind: survey
    audience: [all-client]
    owner: 项目经理
    channel: face-to-face
    cadence: quarterly
    outcome: 业主说出满意和不满意之处，我方逐条答复。

# 一次性的会议、检查和验收。
events:
  - { id: E-交底, title: 设计交底与图纸会审, kind: meeting, when: "${wed(2)} 09:30", phase: 施工准备, owner: 项目总工, invited: [甲方代表, 总监, 设计负责人] }
  - { id: E-验槽, title: 基坑验槽, kind: inspection, when: "${wed(10)} 09:00", phase: 基础工程, milestone: M-验槽, owner: 项目总工, invited: [甲方代表, 总监, 设计负责人, 质监员] }

# 高和严重等级的威胁要有负责人、应对措施和期限，并告知业主。
risks:
  - id: R-基坑
    title: 汛期基坑涌水
    cause: 地下水位随降雨上升
    effect: 停工抢险，基础推迟三周
    probability: 3
    impact: 5
    strategy: mitigate
    response: 降水井提前投入运行，每日监测水位并在例会通报。
    contingency: 备用水泵和电源到场，回灌应急
    trigger: 坑外水位一天上升 0.5 米
    owner: 安全总监
    raised: ${today}
    due: ${fri(4)}
    milestones: [M-基础]
  - id: R-图纸
    title: 业主变更使图纸迟到
    probability: 3
    impact: 3
    strategy: mitigate
    response: 例会列明所需图纸及最迟日期，由甲方代表督办。
    owner: 项目总工
    raised: ${today}
    due: ${fri(6)}

# 需要业主拍板的事项及期限。
decisions:
  - { id: D-甲供, title: 甲供材料的品牌与到货时间, status: needed, needed-by: ${fri(8)}, by: [甲方代表], affects: [M-封顶] }

actions:
  - { id: A-场地, title: 移交施工场地和地下管线资料, owner: 甲方代表, due: ${fri(1)} }

reports:
  - id: 工程月报
    title: 工程月报
    profile: monthly
    audience: [all-client, 总监]
    period: monthly from 26
    due: 3wd

# 每次沟通之后在这里记一条：谁参加、说了什么、告知了哪些风险。
# log:
#   - { date: ${fri(0)}, of: 监理例会, participants: [甲方代表, 总监], summary: …, covers: [R-基坑] }
`,
};
