import { durationWords } from "../../plan/facts/duration-words.ts";
import { type ClockName, clockNames, timeAllowed } from "../../plan/facts/feedback-clocks.ts";
import { labels } from "../../plan/facts/labels.ts";
import { isReadable } from "../../plan/facts/readable.ts";
import type { Rag } from "../../plan/plan.ts";
import { statusDimensions } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { latenessTones, ragMark } from "../marks.ts";
import type { Block, ListBlock, ListItem, Mark } from "../report.ts";
import { levelTable } from "./level-table.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";

/** What the colours, levels and times of this report mean, as this plan's policy has them, and its terms. */
export const definitions: SectionDefinition = {
  id: "definitions",
  title: { en: "Definitions", "zh-CN": "说明与术语" },
  blocks: (context) => parts.flatMap((part) => part(context)),
};

const words = {
  colours: { en: "Status colours", "zh-CN": "状态灯" },
  lateness: { en: "Milestones", "zh-CN": "里程碑" },
  deadlines: { en: "What we keep to", "zh-CN": "沟通时限" },
  clocks: { en: "Response to feedback, from the day of receipt", "zh-CN": "反馈处理时限（自收到之日起）" },
  terms: { en: "Terms", "zh-CN": "术语" },
  kind: { en: "Feedback", "zh-CN": "反馈类别" },
  anyKind: { en: "Any other", "zh-CN": "其他" },
  slip: { en: "Slip", "zh-CN": "偏差" },
  slipMeaning: {
    en: "Calendar days from the baseline to the date reached or now promised, or to the as-of date where that has passed; minus is earlier",
    "zh-CN":
      "实际日期或现承诺日期与基线日期相差的日历天数；承诺日期已过而未达成的，算至截至日期；负数表示提前",
  },
  onTime: { en: "At most {amber} after the baseline", "zh-CN": "比基线日期晚不超过 {amber}" },
  late: { en: "More than {amber} after the baseline", "zh-CN": "比基线日期晚超过 {amber}" },
  veryLate: { en: "More than {red} after the baseline", "zh-CN": "比基线日期晚超过 {red}" },
  badNews: { en: "Serious risks and issues", "zh-CN": "重大风险与问题" },
  badNewsMeaning: {
    en: "The client is told within {time} of their being raised",
    "zh-CN": "提出后 {time}内告知客户",
  },
  minutes: { en: "Minutes", "zh-CN": "会议纪要" },
  minutesMeaning: { en: "Sent within {time}", "zh-CN": "会后 {time}内发出" },
  silence: { en: "Contact with decision makers", "zh-CN": "与决策人的联系" },
  silenceMeaning: { en: "At least every {time}", "zh-CN": "间隔不超过 {time}" },
} as const satisfies Readonly<Record<string, Words>>;

const clockWords: Readonly<Record<ClockName, Words>> = {
  acknowledge: { en: "Acknowledged within", "zh-CN": "确认收到" },
  answer: { en: "Answered within", "zh-CN": "答复" },
  resolve: { en: "Resolved within", "zh-CN": "解决" },
};

const colourMeanings: Readonly<Record<Rag, Words>> = {
  green: { en: "On course", "zh-CN": "正常" },
  amber: {
    en: "Off course, or about to be; the team is putting it right",
    "zh-CN": "已有或将有偏差，团队正在纠正",
  },
  red: { en: "Off course; needs a decision or help", "zh-CN": "偏差较大，需要决策或支持" },
};

type Part = (context: SectionContext) => readonly Block[];

const colours: Part = (context) => {
  const { status } = context.plan;
  if (!statusDimensions.some((name) => status?.[name]?.rag !== undefined)) return [];
  const items = (["green", "amber", "red"] as const).map((rag) =>
    meaning(ragMark(rag, context.language), context.say(colourMeanings[rag])),
  );
  return headed(context, words.colours, items);
};

const lateness: Part = (context) => {
  const { policy } = context.reckoning;
  if (context.plan.milestones.length === 0 || !isReadable(policy, "rag")) return [];
  const amber = durationWords(policy?.rag?.amber ?? "1d");
  const red = durationWords(policy?.rag?.red ?? "10wd");
  if (amber === undefined || red === undefined) return [];
  const grades = [
    ["on-time", words.onTime],
    ["late", words.late],
    ["very-late", words.veryLate],
  ] as const;
  return headed(context, words.lateness, [
    ...grades.map(([grade, sentence]) => {
      const text = labels.lateness[grade][context.language];
      const tone = latenessTones[grade];
      return meaning({ kind: "mark", tone, text }, context.say(say(sentence, { amber, red })));
    }),
    {
      content: [
        { kind: "strong", text: context.say(words.slip) },
        colon(context),
        context.say(words.slipMeaning),
      ],
    },
  ]);
};

interface Times {
  readonly at: readonly string[];
  readonly kind: string;
}

const clocks: Part = (context) => {
  const { policy } = context.reckoning;
  const stated = Object.keys(policy?.response ?? {});
  if (context.plan.feedback.length === 0 && stated.length === 0) return [];
  const kinds = Object.keys(labels.feedbackKind).filter((kind) => stated.includes(kind));
  const rows = [...kinds, "default"].map((kind): Times => ({ at: ["policy", "response", kind], kind }));
  return recordTable(context, words.clocks, [kindColumn, ...clockNames.map(clockColumn)], rows);
};

const kindLabels: Readonly<Record<string, Words>> = labels.feedbackKind;

const kindColumn: RecordColumn<Times> = {
  title: words.kind,
  kind: "name",
  cell: (context, { kind }) => [context.say(kindLabels[kind] ?? words.anyKind)],
};

function clockColumn(name: ClockName): RecordColumn<Times> {
  return {
    title: clockWords[name],
    kind: "text",
    cell: (context, { kind }) => {
      // Praise asks for no answer.
      if (kind === "praise" && name !== "acknowledge") return [];
      const time = durationWords(timeAllowed(kind, name, context.reckoning.policy) ?? "");
      return time === undefined ? [] : [context.say(time)];
    },
  };
}

/** A promise is told where the policy makes it, or where the plan has what it is about. */
const deadlines: Part = (context) => {
  const { plan } = context;
  const { policy } = context.reckoning;
  const hasBadNews = plan.risks.length + plan.issues.length > 0;
  const hasMeetings = plan.events.length + plan.log.length > 0;
  const entries = [
    ["bad-news", policy?.["bad-news"], hasBadNews ? "2wd" : "", words.badNews, words.badNewsMeaning],
    ["minutes", policy?.minutes, hasMeetings ? "5wd" : "", words.minutes, words.minutesMeaning],
    ["silence", policy?.silence, plan.log.length > 0 ? "4w" : "", words.silence, words.silenceMeaning],
  ] as const;
  const items = entries.flatMap(([key, stated, usual, label, sentence]): readonly ListItem[] => {
    const time = isReadable(policy, key) ? durationWords(stated ?? usual) : undefined;
    if (time === undefined) return [];
    return [{ label: context.say(label), content: [context.say(say(sentence, { time }))] }];
  });
  return headed(context, words.deadlines, items);
};

const terms: Part = (context) => {
  const items = context.plan.glossary.flatMap(({ at, term, meaning }): readonly ListItem[] => {
    const label = context.text(term);
    return label === "" ? [] : [{ label, content: contentOf(context.text(meaning)), at }];
  });
  return headed(context, words.terms, items);
};

const parts: readonly Part[] = [colours, lateness, levelTable, clocks, deadlines, terms];

function headed(context: SectionContext, title: Words, items: readonly ListItem[]): readonly Block[] {
  if (items.length === 0) return [];
  return [{ kind: "heading", text: context.say(title) }, { kind: "list", items } satisfies ListBlock];
}

function meaning(mark: Mark, text: string): ListItem {
  return { content: [mark, " ", text] };
}

function colon({ language }: SectionContext): string {
  return language === "en" ? ": " : "：";
}
