import { riskMatrix } from "../../plan/facts/risk.ts";
import type { Level } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import { levelMark } from "../marks.ts";
import type { TableBlock } from "../report.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";

/** The level that the policy gives to each probability and impact; nothing where the plan has no risks. */
export function levelTable(context: SectionContext): readonly TableBlock[] {
  const matrix = riskMatrix(context.reckoning.policy);
  if (context.plan.risks.length === 0 || matrix === undefined) return [];
  const rows = matrix.probability.map((name, index): LevelRow => {
    return { at: ["policy", "risk"], name, levels: matrix.levels[index] ?? [] };
  });
  const columns = matrix.impact.map((name, index) => impactColumn(context, name, index));
  return recordTable(context, words.caption, [probability, ...columns], rows.reverse());
}

const words = {
  caption: { en: "Risk level by probability and impact", "zh-CN": "风险等级（可能性与影响程度）" },
  probability: { en: "Probability", "zh-CN": "可能性" },
  impact: { en: "Impact {step}", "zh-CN": "影响程度：{step}" },
} as const satisfies Readonly<Record<string, Words>>;

interface LevelRow {
  readonly at: readonly string[];
  readonly name: string;
  readonly levels: readonly (Level | undefined)[];
}

const probability: RecordColumn<LevelRow> = {
  title: words.probability,
  kind: "name",
  cell: (context, { name }) => [context.text(name)],
};

function impactColumn(context: SectionContext, name: string, index: number): RecordColumn<LevelRow> {
  return {
    title: context.say(say(words.impact, { step: context.text(name) })),
    kind: "mark",
    cell: ({ language }, { levels }) => {
      const level = levels[index];
      return level === undefined ? [] : [levelMark(level, language)];
    },
  };
}
