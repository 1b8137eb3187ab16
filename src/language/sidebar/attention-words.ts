import { say, type Words } from "../../plan/words.ts";

/** Why a record needs attention. The order is that of lists and sentences. */
export const attentionKinds = ["late", "high", "overdue", "unanswered", "today"] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** What can be dealt with by a day. A high risk stands for weeks: whoever was told of it every day would hear it no more. */
export const dueKinds: readonly AttentionKind[] = ["late", "overdue", "unanswered", "today"];

/** How many records need attention, by why. */
export type AttentionCounts = Readonly<Record<AttentionKind, number>>;

interface KindWords {
  /** Above a list of them. */
  readonly heading: Words;
  readonly one: Words;
  readonly many: Words;
  /** On a narrow line. */
  readonly short: Words;
}

const words: Readonly<Record<AttentionKind, KindWords>> = {
  late: {
    heading: { en: "Late milestones", "zh-CN": "延期的里程碑" },
    one: { en: "1 milestone late", "zh-CN": "1个里程碑延期" },
    many: { en: "{count} milestones late", "zh-CN": "{count}个里程碑延期" },
    short: { en: "{count} late", "zh-CN": "延期{count}" },
  },
  high: {
    heading: { en: "High risks", "zh-CN": "高风险" },
    one: { en: "1 high risk", "zh-CN": "1项高风险" },
    many: { en: "{count} high risks", "zh-CN": "{count}项高风险" },
    short: { en: "{count} high", "zh-CN": "高风险{count}" },
  },
  overdue: {
    heading: { en: "Overdue communications", "zh-CN": "逾期的沟通" },
    one: { en: "1 communication overdue", "zh-CN": "1项沟通逾期" },
    many: { en: "{count} communications overdue", "zh-CN": "{count}项沟通逾期" },
    short: { en: "{count} overdue", "zh-CN": "沟通逾期{count}" },
  },
  unanswered: {
    heading: { en: "Feedback to deal with", "zh-CN": "待处理的反馈" },
    one: { en: "1 item of feedback to deal with", "zh-CN": "1条反馈待处理" },
    many: { en: "{count} items of feedback to deal with", "zh-CN": "{count}条反馈待处理" },
    short: { en: "{count} unanswered", "zh-CN": "反馈待处理{count}" },
  },
  today: {
    heading: { en: "Communications due today", "zh-CN": "今天到期的沟通" },
    one: { en: "1 communication due today", "zh-CN": "1项沟通今天到期" },
    many: { en: "{count} communications due today", "zh-CN": "{count}项沟通今天到期" },
    short: { en: "{count} today", "zh-CN": "今天到期{count}" },
  },
};

export function attentionHeading(kind: AttentionKind): Words {
  return words[kind].heading;
}

/** What needs attention, of these kinds, as a list in words: "2 milestones late, 1 high risk"; "" where nothing does. */
export function attentionText(
  counts: AttentionCounts,
  kinds: readonly AttentionKind[] = attentionKinds,
): Words {
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const { one, many } = words[kind];
      return counts[kind] === 1 ? one : say(many, { count: counts[kind] });
    });
  return {
    en: parts.map(({ en }) => en).join(", "),
    "zh-CN": parts.map((part) => part["zh-CN"]).join("，"),
  };
}

/** What a plan's line sums up. What is due today has its own place, in the badge and the status bar. */
const lineKinds: readonly AttentionKind[] = ["late", "high", "overdue", "unanswered"];

/** The numbers of a plan on a narrow line, those that are zero left out: "2 late · 1 high". `first` stands first. */
export function attentionLine(counts: AttentionCounts, first: AttentionKind): Words {
  const parts = [...new Set([first, ...lineKinds])]
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(words[kind].short, { count: counts[kind] }));
  return {
    en: parts.map(({ en }) => en).join(" · "),
    "zh-CN": parts.map((part) => part["zh-CN"]).join(" · "),
  };
}

/** Where a plan stands, as one says it: "Harbour: 2 milestones late, 1 high risk". */
export function attentionSentence(name: string | Words, counts: AttentionCounts): Words {
  const what = attentionText(counts);
  return what.en === "" ? say(quiet, { name }) : say(needing, { name, what });
}

const needing: Words = { en: "{name}: {what}", "zh-CN": "{name}：{what}" };
const quiet: Words = {
  en: "{name}: nothing needs attention today",
  "zh-CN": "{name}：今天没有需要处理的事项",
};
