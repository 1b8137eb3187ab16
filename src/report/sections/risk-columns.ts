import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { type RiskPosition, riskLevel } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { levelMark } from "../marks.ts";
import type { Cell, Content, Tone } from "../report.ts";
import { columnWords, detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { dueContent } from "./due.ts";
import { turnSinceLast } from "./earlier.ts";
import type { RecordColumn } from "./record-table.ts";
import type { RatedRisk } from "./risks.ts";
import { risks } from "./since-last/kinds.ts";
import { toldContent, toldTitle } from "./told.ts";

const words = {
  risk: { en: "Risk", "zh-CN": "风险" },
  opportunity: { en: "Opportunity", "zh-CN": "机会" },
  level: { en: "Level", "zh-CN": "等级" },
  response: { en: "Response", "zh-CN": "应对措施" },
  due: { en: "Response due", "zh-CN": "措施完成期限" },
  residual: { en: "Residual", "zh-CN": "剩余风险" },
  contingency: { en: "Contingency", "zh-CN": "应急预案" },
  trigger: { en: "Trigger", "zh-CN": "触发条件" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
  sinceLast: { en: "Since the last report", "zh-CN": "与上次报告相比" },
  unrated: { en: "Not rated", "zh-CN": "未评级" },
  none: { en: "No response given", "zh-CN": "未写应对措施" },
} as const satisfies Readonly<Record<string, Words>>;

type Column = RecordColumn<RatedRisk>;

const id: Column = {
  title: columnWords.id,
  kind: "key",
  cell: (context, { risk }) => contentOf(context.text(risk.id)),
};

const response: Column = { title: words.response, kind: "prose", cell: responseCell };

const owner: Column = {
  title: columnWords.owner,
  kind: "text",
  cell: (context, { risk }) => contentOf(context.person(risk.owner)),
};

const due: Column = {
  title: words.due,
  kind: "date",
  cell: (context, { risk }) => dueContent(context, risk.due, isOpen("risks", risk) === true),
};

const status: Column = {
  title: columnWords.status,
  kind: "mark",
  cell: (context, { risk }) => {
    const status = statusOf("risks", risk);
    if (status === undefined) return [];
    const text = labels.riskStatus[status][context.language];
    const isBadNews = status === "occurred" && risk.kind !== "opportunity";
    return isBadNews ? [{ kind: "mark", tone: "bad", text }] : [text];
  },
};

export const riskColumns: readonly Column[] = [
  id,
  {
    title: words.risk,
    kind: "name",
    // The table of the overview has both kinds.
    cell: (context, rated) => {
      const cell = nameCell(context, rated);
      const opportunity = { kind: "quiet", text: context.say(labels.riskKind.opportunity) } as const;
      return rated.risk.kind === "opportunity"
        ? { ...cell, content: [...cell.content, " ", opportunity] }
        : cell;
    },
  },
  {
    title: words.level,
    kind: "mark",
    cell: (context, { risk, position }) => ({
      content: levelContent(context, position, risk.kind === "opportunity" ? "neutral" : undefined),
      details: detailsOf(context, [
        [words.residual, residual(context, risk)],
        [words.sinceLast, isOpen("risks", risk) === true ? turnSinceLast(context, risks, risk) : []],
      ]),
    }),
  },
  response,
  owner,
  due,
  status,
  {
    title: toldTitle,
    kind: "text",
    cell: (context, { risk }) =>
      isOpen("risks", risk) === false || risk.kind === "opportunity"
        ? []
        : toldContent(context, context.told("risks", risk)),
  },
];

export const opportunityColumns: readonly Column[] = [
  id,
  { title: words.opportunity, kind: "name", cell: nameCell },
  {
    title: words.level,
    kind: "mark",
    cell: (context, { position }) => levelContent(context, position, "neutral"),
  },
  response,
  owner,
  due,
  status,
];

function nameCell(context: SectionContext, { risk }: RatedRisk): Cell {
  return {
    content: contentOf(context.text(risk.title)),
    details: detailsOf(context, [
      textDetail(context, detailWords.cause, risk.cause),
      textDetail(context, detailWords.effect, risk.effect),
      textDetail(context, words.trigger, risk.trigger),
      [words.milestones, titlesText(context, risk.milestones)],
      [detailWords.notes, context.notes(risk)],
    ]),
  };
}

function responseCell(context: SectionContext, { risk, position }: RatedRisk): Cell {
  const strategy = risk.strategy === undefined ? undefined : labels.strategy[risk.strategy][context.language];
  const text = context.text(risk.response);
  const lead = strategy === undefined ? [] : [{ kind: "strong", text: strategy } as const];
  const isMissing =
    lead.length === 0 && text === "" && isOpen("risks", risk) === true && position?.level !== "low";
  const none = { kind: "quiet", text: context.say(words.none) } as const;
  return {
    content: isMissing
      ? [none]
      : [...lead, ...(lead.length > 0 && text !== "" ? [" "] : []), ...contentOf(text)],
    details: detailsOf(context, [textDetail(context, words.contingency, risk.contingency)]),
  };
}

function residual(context: SectionContext, risk: RatedRisk["risk"]): Content {
  const position = riskLevel(risk.residual, context.reckoning.policy);
  return position === undefined ? [] : levelContent(context, position, undefined);
}

/** The level with its product: two risks of one level are still not the same. A large chance is no bad news. */
function levelContent(
  context: SectionContext,
  position: RiskPosition | undefined,
  tone: Tone | undefined,
): Content {
  if (position === undefined) return [context.say(words.unrated)];
  const { level, probability, impact } = position;
  const mark = levelMark(level, context.language);
  const product = { kind: "quiet", text: `${probability}×${impact}` } as const;
  return [tone === undefined ? mark : { ...mark, tone }, " ", product];
}
