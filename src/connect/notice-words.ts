import type { Words } from "../plan/words.ts";

/** What a pull tells beside its records. `{count}` and `{examples}` are filled from the items that it is about. */
export const noticeWords = {
  unknownState: {
    en: "“{state}” is a state of unknown kind: taken for in progress ({count}: {examples}).",
    "zh-CN": "状态“{state}”的类别未知，按进行中处理（{count} 项：{examples}）。",
  },
  elsewhere: {
    en: "Not of this project, though it was asked for alone: left out ({count}).",
    "zh-CN": "只请求了本项目，却收到其他项目的条目，已略去（{count} 项）。",
  },
  archived: {
    en: "Archived or deleted there: left out ({count}: {examples}).",
    "zh-CN": "在对方已归档或删除，已略去（{count} 项：{examples}）。",
  },
  changed: {
    en: "The list of {what} changed while it was read, or not all of it came: fetch again to be sure.",
    "zh-CN": "读取{what}列表期间内容有变化，或没有全部收到：请再次获取以确认。",
  },
  noMilestoneType: {
    en: "This project has no type of work items called milestone: no milestones were taken from work items.",
    "zh-CN": "本项目没有名为里程碑的工作项类型：没有从工作项中取得里程碑。",
  },
  unpicked: {
    en: "“{type}” stands for a part of the schedule that was not picked: left out ({count}: {examples}).",
    "zh-CN": "“{type}”是未选择的计划类条目，已略去（{count} 项：{examples}）。",
  },
  unrated: {
    en: "It is not known how likely these risks are and what they would do: say which properties tell it, or rate them in the plan ({count}: {examples}).",
    "zh-CN": "这些风险的可能性和影响未知：请指明由哪些属性表示，或在计划中评定（{count} 项：{examples}）。",
  },
  undated: {
    en: "A milestone without a date there: the plan needs one ({count}: {examples}).",
    "zh-CN": "对方的里程碑没有日期，而计划需要日期（{count} 项：{examples}）。",
  },
  teams: {
    en: "Opened by the team itself and for no customer: no feedback of the client, left out ({count}: {examples}).",
    "zh-CN": "由团队内部提交且没有客户，不是客户反馈，已略去（{count} 项：{examples}）。",
  },
  wholeTeam: {
    en: "This app's token may read the whole organisation. A person's token reads what that person may see.",
    "zh-CN": "此应用的令牌可以读取整个组织的内容；个人令牌只能读取本人有权查看的内容。",
  },
  renamed: {
    en: "“{old}” is called “{now}” there now. Its items come under the new name: where the plan holds them under the old one, change the name in their “external” keys first.",
    "zh-CN":
      "“{old}”在对方现名为“{now}”，其条目以新名称标识。如果计划中已有旧名称的条目，请先修改其“external”中的 key。",
  },
  noIssues: {
    en: "Issues are switched off there: only milestones were read.",
    "zh-CN": "对方已关闭 issue 功能：只读取了里程碑。",
  },
  unread: {
    en: "Without an id or in a form that is not known: left out ({count}: {examples}).",
    "zh-CN": "没有编号或形式未知，已略去（{count} 项：{examples}）。",
  },
} as const satisfies Readonly<Record<string, Words>>;
