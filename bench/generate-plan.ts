import { addDays, weekdayOf } from "../src/plan/time/dates.ts";

/** The day that generated plans are made for: what lies before it has been done, what lies after it is planned. */
export const asOf = "2026-09-11";

/**
 * A plan of about so many lines: every section, Chinese and English text, references that are valid, and dates
 * on working days. The same length gives the same text.
 */
export function generatePlan(lines: number): string {
  const fixed = frame();
  const unit = Object.values(unitSections(0)).join("").split("\n").length - 1;
  const count = Math.max(1, Math.round((lines - fixed.split("\n").length) / unit));
  const units = Array.from({ length: count }, (_, index) => unitSections(index));
  return sectionOrder
    .map((section) => `${section}:\n${units.map((records) => records[section]).join("")}`)
    .reduce((text, section) => `${text}\n${section}`, fixed);
}

const sectionOrder = [
  "glossary",
  "goals",
  "needs",
  "stakeholders",
  "tools",
  "phases",
  "milestones",
  "work",
  "communications",
  "events",
  "log",
  "risks",
  "issues",
  "changes",
  "decisions",
  "actions",
  "feedback",
  "satisfaction",
  "reports",
] as const;

type Section = (typeof sectionOrder)[number];

function frame(): string {
  return `# as-of: ${asOf}
commplan: 1
project:
  name: { en: Eastern river crossing, zh-CN: 跨江通道东段 }
  client: { en: Harbour Transport Authority, zh-CN: 港区交通局 }
  code: ERC-04
  team: 东方建设集团
  start: 2026-01-05
  end: 2029-12-21
  timezone: Asia/Shanghai
  language: zh-CN
  manager: P-0
calendar:
  workdays: [mon, tue, wed, thu, fri]
  holidays:
    - { from: 2026-10-01, to: 2026-10-08, name: { en: National Day, zh-CN: 国庆节 } }
  working-days: [2026-10-10]
policy:
  rag: { amber: 2d, red: 10wd }
  response:
    default: { acknowledge: 1wd, answer: 3wd, resolve: 15wd }
status:
  as-of: ${asOf}
  summary: { en: The deck is on schedule; one pier waits for steel., zh-CN: 桥面按计划推进，一处桥墩等待钢材。 }
  overall: { rag: green, previous: green, trend: steady, evidence: 全部里程碑均在基准之内 }
  time: { rag: green, previous: green, trend: steady }
  cost: { rag: green, previous: green, trend: steady }
`;
}

/** The records that one unit adds to each section. A unit is a phase with all that belongs to it. */
function unitSections(n: number): Readonly<Record<Section, string>> {
  const past = (days: number) => workday(addDays(asOf, -days - (n % 60)));
  const coming = (days: number) => workday(addDays(asOf, days + (n % 400)));
  const start = workday(addDays("2026-09-14", n));
  return {
    glossary: `  - term: { en: Pier ${n}, zh-CN: 第 ${n} 号桥墩 }
    meaning: { en: "The pier at chainage K${n}+200", zh-CN: 位于桩号 K${n}+200 的桥墩 }
`,
    goals: `  - id: G-${n}
    statement: { en: Section ${n} opens on the agreed day, zh-CN: 第 ${n} 标段按期开放 }
    level: milestone
    phase: F-${n}
    milestones: [M-${n}]
    needs: [N-${n}]
    measure: 验收记录
    target: "100%"
    date: ${coming(30)}
    agreed: { date: 2026-01-12, by: [C-${n}] }
`,
    needs: `  - id: N-${n}
    statement: 施工期间保持双向通行，第 ${n} 标段
    kind: ${["functional", "time", "cost", "quality"][n % 4]}
    from: C-${n}
    priority: must
    acceptance: Traffic counts of both directions
    confirmed: 2026-01-12
`,
    stakeholders: `  - id: C-${n}
    name: { en: Client engineer ${n}, zh-CN: 业主代表${n} }
    side: client
    role: 现场代表
    organization: Harbour Transport Authority
    channels: [face-to-face, email]
  - id: P-${n}
    name: { en: Site manager ${n}, zh-CN: 项目经理${n} }
    side: team
    role: Site manager
`,
    tools: `  - { id: T-${n}, name: Tracker ${n}, kind: issue-tracker, client-access: guest }
`,
    phases: `  - { id: F-${n}, name: { en: Section ${n}, zh-CN: 第 ${n} 标段 }, start: ${start}, end: ${coming(200)} }
`,
    milestones: `  - id: M-${n}
    title: { en: Deck of section ${n} closed, zh-CN: 第 ${n} 标段桥面合龙 }
    due: ${coming(30)}
    baseline: ${coming(30)}
    status: planned
    phase: F-${n}
    owner: P-${n}
    acceptance: 监理签认，业主代表到场
    weight: ${(n % 5) + 1}
`,
    work: `  - id: W-${n}
    title: 钢箱梁吊装，第 ${n} 节
    status: in-progress
    milestone: M-${n}
    owner: P-${n}
    start: ${past(10)}
    due: ${coming(20)}
    progress: ${n % 90}
`,
    communications: `  - id: K-${n}
    title: 监理例会 ${n}
    kind: meeting
    audience: [C-${n}, P-${n}]
    owner: P-${n}
    channel: face-to-face
    tool: T-${n}
    cadence: weekly on fri at 14:00
    start: ${start}
    outcome: { en: Open points have an owner and a date, zh-CN: 遗留问题有责任人和期限 }
    goals: [G-${n}]
`,
    events: `  - id: E-${n}
    title: Inspection of pier ${n}
    kind: inspection
    when: ${coming(15)} 09:30
    ends: ${coming(15)} 11:30
    place: K${n}+200
    phase: F-${n}
    milestone: M-${n}
    owner: P-${n}
    invited: [C-${n}, P-${n}]
`,
    log: `  - date: ${past(5)} 10:00
    title: 电话沟通 ${n}
    channel: phone
    participants: [C-${n}, P-${n}]
    by: P-${n}
    summary: Told of the risk, the issue and the answer to the remark.
    covers: [R-${n}, I-${n}, B-${n}]
`,
    risks: `  - id: R-${n}
    title: { en: Steel of section ${n} arrives late, zh-CN: 第 ${n} 标段钢材到场延误 }
    category: supply
    probability: ${(n % 3) + 1}
    impact: ${(n % 4) + 1}
    cause: 供应商产能不足
    effect: The deck closes two weeks later
    strategy: mitigate
    response: 提前两个月下单，并落实第二供应商
    owner: P-${n}
    raised: ${past(6)}
    due: ${coming(20)}
    review: ${coming(10)}
    milestones: [M-${n}]
    phase: F-${n}
`,
    issues: `  - id: I-${n}
    title: 测量基准点 ${n} 被破坏
    severity: medium
    status: resolved
    owner: P-${n}
    raised: ${past(6)}
    resolved: ${past(2)}
    cause: An excavator moved it
    resolution: 重新布设并复测
`,
    changes: `  - id: X-${n}
    title: { en: Wider walkway in section ${n}, zh-CN: 第 ${n} 标段人行道加宽 }
    reason: 业主要求
    effect: { time: none, cost: "CNY ${n}0,000" }
    requested: { date: ${past(40)}, by: C-${n} }
    decided: { date: ${past(20)}, by: C-${n} }
    status: approved
    milestones: [M-${n}]
`,
    decisions: `  - id: D-${n}
    title: 第 ${n} 标段夜间施工
    status: needed
    needed-by: ${coming(12)}
    by: [C-${n}]
    options: [Nights, Weekends]
    affects: [M-${n}]
`,
    actions: `  - { id: A-${n}, title: 提交吊装方案 ${n}, owner: P-${n}, due: ${coming(9)}, from: R-${n} }
`,
    feedback: `  - id: B-${n}
    from: C-${n}
    received: ${past(9)} 09:00
    kind: question
    channel: email
    text: |
      夜间施工的噪声如何控制？
      Which days are meant?
    owner: P-${n}
    status: closed
    acknowledged: ${past(9)}
    answered: ${past(8)}
    resolved: ${past(8)}
    told: ${past(8)}
    disposition: accepted
    resolution: 限时施工并设置声屏障
`,
    satisfaction: `  - { date: ${past(3)}, from: C-${n}, score: ${(n % 3) + 3}, remark: 沟通及时 }
`,
    reports: `  - { id: Q-${n}, title: 第 ${n} 标段简报, profile: brief, audience: [C-${n}] }
`,
  };
}

/** The day itself, or the Monday after a weekend. */
function workday(date: string): string {
  const weekday = weekdayOf(date);
  const day = weekday < 5 ? date : addDays(date, 7 - weekday);
  return day >= "2026-10-01" && day <= "2026-10-08" ? "2026-10-09" : day;
}
