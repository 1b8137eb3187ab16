import { plainWord } from "./names.ts";

/** What people call a value besides its name and its label. The words of a value hold wherever a key takes it. */
const words: Readonly<Record<string, string>> = {
  amber: "黄, 黄色, 黄灯, yellow, orange",
  chat: "微信, 企业微信, 钉钉, 飞书, wechat, wecom, dingtalk, lark, teams, slack, whatsapp",
  client: "甲方, 业主, 建设单位, customer, owner",
  critical: "紧急, 非常严重, urgent, blocker",
  done: "完工, 完成了, complete, completed, finished",
  email: "邮件, 邮箱, mail",
  "face-to-face": "当面, 面谈, 现场会, in person",
  green: "绿, 绿色, 绿灯",
  high: "高, 较高",
  "in-progress": "ongoing, started, wip, doing",
  internal: "内部, 保密, private, confidential",
  low: "低, 较低, 轻微",
  medium: "中, 中等, 一般, moderate, normal",
  phone: "电话会议, 打电话, call, telephone",
  planned: "未开始, 待开始, not started, todo, to do",
  red: "红, 红色, 红灯",
  supervisor: "监理, 监理单位",
  designer: "设计院, 设计单位",
  supplier: "分包, 分包单位, 供货商, vendor, subcontractor",
  team: "乙方, 我方, 项目组, 施工单位, contractor, us",
  video: "视频会议, 腾讯会议, zoom, webex, video call",
};

/** The one of some values that people call so; undefined where none is, or more than one. */
export function valueCalled(word: string, values: readonly string[]): string | undefined {
  const wanted = plainWord(word);
  const called = values.filter((value) =>
    (Object.hasOwn(words, value) ? (words[value] ?? "") : "")
      .split(", ")
      .some((one) => plainWord(one) === wanted),
  );
  return called.length === 1 ? called[0] : undefined;
}
