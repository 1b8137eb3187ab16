import { labelOf } from "../../plan/facts/labels.ts";
import { riskLevel, riskMatrix } from "../../plan/facts/risk.ts";
import type { Policy, Step } from "../../plan/plan.ts";
import type { Language } from "../../plan/words.ts";
import { bold, escaped } from "../markdown.ts";

/** A risk on the scale of the policy. */
interface Rated {
  readonly probability?: Step;
  readonly impact?: Step;
}

/**
 * The matrix of the policy as a Markdown table: the likeliest on top, the gravest to the right; where the risk
 * stands has a ●, and where it will stand after the response a ○. "" where no cell is to be marked, unless the whole
 * matrix is asked for.
 */
export function riskMatrixTable(
  policy: Policy | undefined,
  marked: { readonly now?: Rated | undefined; readonly residual?: Rated | undefined } | undefined,
  language: Language,
): string {
  const matrix = riskMatrix(policy);
  const now = riskLevel(marked?.now, policy);
  const residual = riskLevel(marked?.residual, policy);
  if (matrix === undefined || (marked !== undefined && now === undefined && residual === undefined))
    return "";
  const rows = matrix.levels.map((levels, row) => {
    const cells = levels.map((level, column) => {
      const label = labelOf("level", level)?.[language] ?? "";
      if (now?.probability === row + 1 && now.impact === column + 1) return bold(`● ${label}`);
      const isResidual = residual?.probability === row + 1 && residual.impact === column + 1;
      return isResidual ? bold(`○ ${label}`) : escaped(label);
    });
    return rowOf([escaped(matrix.probability[row] ?? ""), ...cells]);
  });
  const header = rowOf([corner[language], ...matrix.impact.map((step) => escaped(step))]);
  return [header, rowOf(["---", ...matrix.impact.map(() => ":-:")]), ...rows.toReversed()].join("\n");
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const corner = { en: "Probability ↓ Impact →", "zh-CN": "可能性 ↓ 影响 →" };
