import { textIn } from "../../plan/facts/text.ts";
import { groupBy } from "../../plan/lazy.ts";
import { say, type Words } from "../../plan/words.ts";
import { bold, bullets, code, escaped, paragraphs, shortLine } from "../markdown.ts";
import { attentionRows } from "./attention-rows.ts";
import { digestOf } from "./digest.ts";
import { dotted, factsOf } from "./faces/face.ts";
import { shortDate } from "./short-date.ts";
import type { ViewContext, ViewId } from "./view.ts";
import { views } from "./views/index.ts";

/**
 * The card of a whole plan, as Markdown: whose it is, the phase that it is in, how much there is of everything, and
 * what needs attention by name.
 *
 * @param file what the plan's file is called
 */
export function planCard(context: ViewContext, file: string): string {
  const { analysis, language } = context;
  const { project } = analysis.plan;
  const name = textIn(project?.name, language) || file;
  const fact = (label: Words, value: string | undefined) =>
    value ? [escaped(`${label[language]}${colon[language]}${shortLine(value, longestFact)}`)] : [];
  return paragraphs([
    `${bold(name)} · ${code(file)}`,
    bullets([
      ...fact(labels.client, textIn(project?.client, language)),
      ...fact(labels.phase, phaseText(context)),
      ...views.flatMap((view) =>
        fact(viewWords[view.id], view.isEmpty(context) ? undefined : view.summary(context)),
      ),
    ]),
    attentionText(context),
    findingsText(context),
  ]);
}

/** What needs attention, by why: the worst by their names, each with what its line says of it. */
function attentionText(context: ViewContext): string {
  const { language } = context;
  const byKind = groupBy(attentionRows(context), ({ kind }) => kind);
  if (byKind.size === 0) return escaped(quiet[language]);
  return [...byKind.values()]
    .map((rows) => {
      const more = rows.length - mostNamed;
      return [
        `${bold(rows[0]?.heading ?? "")} (${rows.length})`,
        bullets([
          ...rows
            .slice(0, mostNamed)
            .map(({ label, description }) =>
              escaped(shortLine(dotted([label, ...firstFacts(description)]), longestFact)),
            ),
          ...(more > 0 ? [escaped(say(andMore, { count: more })[language])] : []),
        ]),
      ].join("\n");
    })
    .join("\n\n");
}

/** Of a record in a list, when and how much: the rest is on its line. */
function firstFacts(description: string): readonly string[] {
  return factsOf(description).slice(0, 2);
}

/** So many of each kind still leave a card that is read at a glance. */
const mostNamed = 3;
const longestFact = 160;

function phaseText({ analysis: { plan, asOf }, language }: ViewContext): string {
  const running = plan.phases.filter(
    ({ start, end }) => start !== undefined && end !== undefined && start <= asOf && asOf <= end,
  );
  return running
    .map(
      ({ id, name, end = "" }) =>
        say(until, { name: textIn(name, language) || (id ?? ""), date: shortDate(end, asOf, language) })[
          language
        ],
    )
    .join(language === "en" ? ", " : "、");
}

function findingsText(context: ViewContext): string {
  const { errors, warnings } = digestOf(context.analysis);
  const { language } = context;
  const parts = [
    errors > 0 && say(errors === 1 ? oneError : manyErrors, { count: errors })[language],
    warnings > 0 && say(warnings === 1 ? oneWarning : manyWarnings, { count: warnings })[language],
  ];
  return escaped(parts.filter(Boolean).join(language === "en" ? ", " : "，"));
}

/** What the views are called above their trees. */
const viewWords: Readonly<Record<ViewId, Words>> = {
  "commplan.milestones": { en: "Milestones", "zh-CN": "里程碑" },
  "commplan.risks": { en: "Risks", "zh-CN": "风险" },
  "commplan.communications": { en: "Communications", "zh-CN": "沟通事项" },
  "commplan.feedback": { en: "Feedback", "zh-CN": "客户反馈" },
};

const labels = {
  client: { en: "Client", "zh-CN": "客户" },
  phase: { en: "Phase", "zh-CN": "阶段" },
} as const satisfies Readonly<Record<string, Words>>;

const colon = { en: ": ", "zh-CN": "：" };
const until: Words = { en: "{name} until {date}", "zh-CN": "{name}（至{date}）" };
const quiet: Words = { en: "Nothing needs attention today.", "zh-CN": "今天没有需要处理的事项。" };
const andMore: Words = { en: "and {count} more", "zh-CN": "另有{count}项" };
const oneError: Words = { en: "1 error in the text", "zh-CN": "文本中有1处错误" };
const manyErrors: Words = { en: "{count} errors in the text", "zh-CN": "文本中有{count}处错误" };
const oneWarning: Words = { en: "1 warning", "zh-CN": "1处警告" };
const manyWarnings: Words = { en: "{count} warnings", "zh-CN": "{count}处警告" };
