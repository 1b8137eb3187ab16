import { CompletionItemKind } from "vscode-languageserver-types";
import { lineBreakOf } from "../../plan/edit/insert.ts";
import type { ChannelKind, CommunicationKind } from "../../plan/plan.ts";
import { freshId } from "../../plan/rules/fresh-id.ts";
import { languageOf, type Words } from "../../plan/words.ts";
import type { KeySource } from "./offer.ts";

/** The communications that most plans have, each as a record that lacks only the people. */
export const communicationPresets: KeySource = function* ({ place, analysis, language }) {
  const { path } = place;
  if (path[0] !== "communications" || path.length !== 2 || place.flow || place.present.size > 0) return;
  if (place.hasColon || place.hasText) return;
  const written = analysis.plan.project?.language;
  const planLanguage = written === undefined ? language : languageOf(written);
  const lineBreak = `${lineBreakOf(analysis.text)}${" ".repeat(place.column)}`;
  for (const preset of presets) {
    const { id, title, kind, channel, cadence, outcome } = preset;
    const lines = (stops: readonly [string, string, string]) =>
      [
        `id: ${stops[0]}`,
        `title: ${title[planLanguage]}`,
        `kind: ${kind}`,
        `audience: [${stops[1]}]`,
        `owner: ${stops[2]}`.trimEnd(),
        `channel: ${channel}`,
        `cadence: ${cadence}`,
        `outcome: ${outcome[planLanguage]}`,
      ].join(lineBreak);
    const wanted = freshId(analysis, id[planLanguage]);
    yield {
      label: title[language],
      kind: CompletionItemKind.Snippet,
      insert: {
        kind: "snippet",
        snippet: lines([`\${1:${wanted}}`, "$2", "$3"]),
        plain: lines([wanted, "", ""]),
      },
      meaning: cadence,
      documentation: outcome[language],
      also: [title["zh-CN"], title.en, ...preset.also],
      rank: -1,
    };
  }
};

interface Preset {
  readonly id: Words;
  readonly title: Words;
  readonly also: readonly string[];
  readonly kind: CommunicationKind;
  readonly channel: ChannelKind;
  readonly cadence: string;
  readonly outcome: Words;
}

const presets: readonly Preset[] = [
  {
    id: { en: "weekly-report", "zh-CN": "周报" },
    title: { en: "Weekly report", "zh-CN": "项目周报" },
    also: ["周报"],
    kind: "report",
    channel: "email",
    cadence: "weekly on fri",
    outcome: {
      en: "The client knows what is done, what comes next, and what needs their decision.",
      "zh-CN": "客户了解已完成的工作、下一步安排和需要其决策的事项。",
    },
  },
  {
    id: { en: "weekly-meeting", "zh-CN": "周例会" },
    title: { en: "Weekly meeting", "zh-CN": "项目周例会" },
    also: ["周会", "周例会", "例会"],
    kind: "meeting",
    channel: "video",
    cadence: "weekly on mon at 10:00",
    outcome: {
      en: "Each delay and open question has a name and a date.",
      "zh-CN": "偏差和待协调事项逐项有负责人和日期。",
    },
  },
  {
    id: { en: "monthly-report", "zh-CN": "月报" },
    title: { en: "Monthly report", "zh-CN": "项目月报" },
    also: ["月报"],
    kind: "report",
    channel: "document",
    cadence: "monthly on the last day",
    outcome: {
      en: "The sponsor sees dates, cost, quality and the gravest risks on one page.",
      "zh-CN": "客户领导一页看清进度、费用、质量和重大风险。",
    },
  },
  {
    id: { en: "monthly-review", "zh-CN": "月度沟通会" },
    title: { en: "Monthly review", "zh-CN": "月度沟通会" },
    also: ["月会", "月度会"],
    kind: "review",
    channel: "face-to-face",
    cadence: "monthly on the first mon",
    outcome: {
      en: "The client says what is going well and what is not, and both sides agree what changes.",
      "zh-CN": "听取客户的意见和建议，双方商定需要改进的事项。",
    },
  },
  {
    id: { en: "demo", "zh-CN": "演示" },
    title: { en: "Demo", "zh-CN": "成果演示" },
    also: ["演示"],
    kind: "demo",
    channel: "video",
    cadence: "biweekly on thu",
    outcome: {
      en: "The client has seen it work, and has said what to change.",
      "zh-CN": "客户看到成果，并提出要改的地方。",
    },
  },
  {
    id: { en: "satisfaction-survey", "zh-CN": "满意度调查" },
    title: { en: "Satisfaction survey", "zh-CN": "客户满意度调查" },
    also: ["满意度"],
    kind: "survey",
    channel: "email",
    cadence: "quarterly",
    outcome: {
      en: "The client has said how it works for them, and we have answered.",
      "zh-CN": "客户说出感受，我方逐条答复。",
    },
  },
  {
    id: { en: "incident-notice", "zh-CN": "突发事件通报" },
    title: { en: "Notice of an incident", "zh-CN": "突发事件通报" },
    also: ["通报"],
    kind: "notice",
    channel: "phone",
    cadence: "on-event",
    outcome: {
      en: "The client hears of a problem from us first, with what we do about it.",
      "zh-CN": "出了问题客户最先从我方得知，并知道怎样处理。",
    },
  },
];
