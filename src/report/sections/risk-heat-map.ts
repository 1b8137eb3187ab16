import { labels } from "../../plan/facts/labels.ts";
import { oneLine, plainText } from "../../plan/facts/plain-text.ts";
import { type RiskMatrix, riskLevel, riskMatrix } from "../../plan/facts/risk.ts";
import type { Level } from "../../plan/plan.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { levelMark, levelTones } from "../marks.ts";
import type { ChartBlock, HeatMapCell, HeatMapEntry, TableBlock } from "../report.ts";
import type { RatedRisk } from "./risks.ts";

/** The open risks on the policy's matrix; none where no risk has a place on it. */
export function riskHeatMap(context: SectionContext, rated: readonly RatedRisk[]): readonly ChartBlock[] {
  const matrix = riskMatrix(context.reckoning.policy);
  const placed = rated.filter(({ position }) => position !== undefined);
  if (matrix === undefined || placed.length === 0) return [];
  const moved = placed.filter((each) => residualPlace(context, matrix, each) !== undefined).length;
  const chart = {
    kind: "heat-map",
    rows: { title: context.say(words.probability), steps: matrix.probability.map(plainText).reverse() },
    columns: { title: context.say(words.impact), steps: matrix.impact.map(plainText) },
    cells: cells(context, matrix, placed),
    residual: context.say(words.residual),
  } as const;
  return [
    {
      kind: "chart",
      title: context.say(words.title),
      description: descriptionOf(context, placed.length, moved),
      chart,
      alternative: alternative(context, matrix, placed),
    },
  ];
}

const words = {
  title: { en: "Risk heat map", "zh-CN": "风险矩阵图" },
  description: {
    en: "Open risks by probability and impact: {count}.",
    "zh-CN": "{count} 项未关闭风险按可能性与影响程度的分布。",
  },
  moved: {
    en: "Expected elsewhere after the response: {moved}.",
    "zh-CN": "其中 {moved} 项应对后预计改变位置。",
  },
  probability: { en: "Probability", "zh-CN": "可能性" },
  impact: { en: "Impact", "zh-CN": "影响程度" },
  level: { en: "Level", "zh-CN": "等级" },
  risks: { en: "Risks", "zh-CN": "风险" },
  residual: { en: "Expected after the response", "zh-CN": "应对后的预期位置" },
  sentence: {
    en: "Risk {name}, {level}, probability {probability}, impact {impact}",
    "zh-CN": "风险“{name}”，等级{level}，可能性{probability}，影响程度{impact}",
  },
} as const satisfies Readonly<Record<string, Words>>;

function descriptionOf(context: SectionContext, count: number, moved: number): string {
  const sentences = [
    context.say(say(words.description, { count })),
    ...(moved === 0 ? [] : [context.say(say(words.moved, { moved }))]),
  ];
  return sentences.join(context.language === "en" ? " " : "");
}

function cells(
  context: SectionContext,
  matrix: RiskMatrix,
  placed: readonly RatedRisk[],
): readonly (readonly HeatMapCell[])[] {
  const rows = matrix.levels.map((levels, row) =>
    levels.map((level, column): HeatMapCell => {
      const entries = risksAt(placed, row + 1, column + 1).map((rated) => entry(context, matrix, rated));
      if (level === undefined) return { tone: "neutral", label: "", entries };
      return { tone: levelTones[level], label: labels.level[level][context.language], entries };
    }),
  );
  return rows.reverse();
}

function risksAt(placed: readonly RatedRisk[], probability: number, impact: number): readonly RatedRisk[] {
  return placed.filter(({ position }) => position?.probability === probability && position.impact === impact);
}

function idOf({ risk }: RatedRisk): string {
  return plainText(risk.id ?? "•");
}

function entry(context: SectionContext, matrix: RiskMatrix, rated: RatedRisk): HeatMapEntry {
  const { risk, position } = rated;
  const title = oneLine(context.text(risk.title));
  const step = (steps: readonly string[], at: number | undefined) => plainText(steps[(at ?? 0) - 1] ?? "");
  const sentence = say(words.sentence, {
    name: [risk.id === undefined ? "" : idOf(rated), title].filter(Boolean).join(" "),
    level: position === undefined ? "" : levelInSentence(position.level, context.language),
    probability: step(matrix.probability, position?.probability),
    impact: step(matrix.impact, position?.impact),
  });
  const place = residualPlace(context, matrix, rated);
  return {
    id: idOf(rated),
    title,
    sentence: context.say(sentence),
    at: risk.at,
    ...(place === undefined ? {} : { residual: place }),
  };
}

/** Where the risk is expected to be after the response; nothing where that is where it is. */
function residualPlace(
  { reckoning }: SectionContext,
  { probability }: RiskMatrix,
  { risk, position }: RatedRisk,
): HeatMapEntry["residual"] {
  const residual = riskLevel(risk.residual, reckoning.policy);
  if (residual === undefined || position === undefined) return undefined;
  const isSame = residual.probability === position.probability && residual.impact === position.impact;
  return isSame ? undefined : { row: probability.length - residual.probability, column: residual.impact - 1 };
}

function levelInSentence(level: Level, language: Language): string {
  return labels.level[level][language].toLowerCase();
}

/** One row for each field of the matrix that holds a risk, the highest probability first. */
function alternative(context: SectionContext, matrix: RiskMatrix, placed: readonly RatedRisk[]): TableBlock {
  const rows = matrix.levels.flatMap((levels, row) =>
    levels.map((level, column) => ({
      level,
      row,
      column,
      ids: risksAt(placed, row + 1, column + 1).map(idOf),
    })),
  );
  return {
    kind: "table",
    caption: context.say(words.title),
    columns: [
      { title: context.say(words.probability), kind: "name" },
      { title: context.say(words.impact), kind: "text" },
      { title: context.say(words.level), kind: "mark" },
      { title: context.say(words.risks), kind: "text" },
    ],
    rows: rows
      .filter(({ ids }) => ids.length > 0)
      .reverse()
      .map(({ level, row, column, ids }) => ({
        cells: [
          { content: contentOf(plainText(matrix.probability[row] ?? "")) },
          { content: contentOf(plainText(matrix.impact[column] ?? "")) },
          { content: level === undefined ? [] : [levelMark(level, context.language)] },
          { content: [ids.join(context.separator)] },
        ],
      })),
  };
}
