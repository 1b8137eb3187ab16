import { addDays } from "../../plan/time/dates.ts";
import type { Language } from "../../plan/words.ts";
import type { Template, TemplateSubject } from "./index.ts";

/** Enough to see how a plan works: the two sides, one milestone, a report and a review, one risk. */
export const minimal: Template = {
  label: { en: "Minimal", "zh-CN": "最小模板" },
  make(subject, language) {
    const text = texts[language](subject);
    const start = text.indexOf(clients[language]);
    return { text, firstBlank: { start, end: start + clients[language].length } };
  },
};

const clients: Readonly<Record<Language, string>> = { en: "The client's name", "zh-CN": "客户单位名称" };

const texts: Readonly<Record<Language, (subject: TemplateSubject) => string>> = {
  en: ({ name, today, timezone }) => `# Communication plan. Ctrl+Space offers what may stand at a place.
commplan: 1

project:
  name: ${quoted(name)}
  client: ${clients.en}
  start: ${today}
  timezone: ${timezone}
  manager: manager

stakeholders:
  - id: manager
    name: Project manager
    side: team
    role: Project manager
  - id: sponsor
    name: The client's contact
    side: client
    role: Sponsor
    decision-maker: true

milestones:
  - id: kick-off
    title: Goals agreed with the client
    due: ${addDays(today, 14)}
    status: planned
    owner: manager

communications:
  - id: weekly-report
    title: Weekly report
    kind: report
    audience: [sponsor]
    owner: manager
    channel: email
    cadence: weekly on fri
    outcome: The client knows what is done, what comes next, and what needs their decision.
  - id: monthly-review
    title: Monthly review
    kind: review
    audience: [sponsor]
    owner: manager
    channel: video
    cadence: monthly on the first mon
    outcome: The client says what is going well and what is not, and both sides agree what changes.

risks:
  - id: R-01
    title: Decisions on the client's side take longer than planned
    probability: 3
    impact: 3
    strategy: mitigate
    response: Each report names the decisions that are needed and by when.
    owner: manager
    due: ${addDays(today, 28)}
`,
  "zh-CN": ({ name, today, timezone }) => `# 客户沟通计划。按 Ctrl+Space 可查看此处可填的内容。
commplan: 1

project:
  name: ${quoted(name)}
  client: ${clients["zh-CN"]}
  start: ${today}
  timezone: ${timezone}
  language: zh-CN
  manager: 项目经理

stakeholders:
  - id: 项目经理
    name: 项目经理姓名
    side: team
    role: 项目经理
  - id: 甲方代表
    name: 甲方代表姓名
    side: client
    role: 甲方代表
    decision-maker: true

milestones:
  - id: 启动
    title: 与客户确认项目目标
    due: ${addDays(today, 14)}
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
    due: ${addDays(today, 28)}
`,
};

/** A text as a YAML scalar: a JSON string is one, and holds any text. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
