import type { Path } from "../../plan/path.ts";
import { recordAt } from "../../plan/record-at.ts";
import { cardLines } from "../cards/index.ts";
import { kindWords, sectionOf, titleAt } from "../labels.ts";
import { bold, bullets, code, escaped, link, paragraphs, shortLine } from "../markdown.ts";
import type { HoverQuestion } from "./hover-source.ts";
import { riskMatrixTable } from "./risk-matrix-table.ts";

/** The card of the record at a path, as Markdown: its name, what it is, what is so, and a risk's place in the matrix. */
export function recordText(
  { analysis, language }: Pick<HoverQuestion, "analysis" | "language">,
  kind: string,
  at: Path,
): string {
  const section = sectionOf(at);
  const record = recordAt(analysis.plan, at);
  if (section === undefined || record === undefined) return "";
  const title = titleAt(analysis.plan, at, language);
  const id = code(record.id ?? "");
  const name = title === "" ? id : `${bold(title)} ${id}`.trim();
  const facts = cardLines(section, record, analysis).map(({ label, value, address }) => {
    const text = shortLine(value[language], longestFact);
    if (address === undefined) return escaped(`${label[language]}${colon[language]}${text}`);
    return `${escaped(label[language])}${colon[language]}${link(text, address)}`;
  });
  const risk = section === "risks" ? analysis.plan.risks[Number(at[1])] : undefined;
  return paragraphs([
    `${name} · ${kindWords(kind)?.[language] ?? ""}`,
    bullets(facts),
    risk && riskMatrixTable(analysis.plan.policy, { now: risk, residual: risk.residual }, language),
  ]);
}

/** A card is to be read at a glance: what is longer stands in the plan. */
const longestFact = 240;
const colon = { en: ": ", "zh-CN": "：" };
