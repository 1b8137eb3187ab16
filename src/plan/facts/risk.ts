import type { Level, Policy, Step } from "../plan.ts";

/** The steps of one axis, lowest first: the labels of the policy, or "1" to "5". */
export type Axis = readonly string[];

export interface RiskScale {
  readonly probability: Axis;
  readonly impact: Axis;
}

/** A risk on the policy's scale: steps counted from 1, and the level that the matrix gives them. */
export interface RiskPosition {
  readonly probability: number;
  readonly impact: number;
  readonly level: Level;
}

/** The policy's matrix: rows from the lowest to the highest probability, in them the impacts likewise. */
export interface RiskMatrix extends RiskScale {
  readonly levels: readonly (readonly (Level | undefined)[])[];
}

/** The levels from the least to the worst. */
export const riskLevels: readonly Level[] = ["low", "medium", "high", "critical"];

/** The rank of a level from 0 for low to 3 for critical: to sort by and to compare with. */
export function levelOrder(level: Level): number {
  return riskLevels.indexOf(level);
}

/** Whether a level is at least another: `isAtLeast("critical", "high")`. */
export function isAtLeast(level: Level, floor: Level): boolean {
  return levelOrder(level) >= levelOrder(floor);
}

/** The scale of both axes; undefined where the policy's is malformed. */
export function riskScale(policy: Policy | undefined): RiskScale | undefined {
  if (isMalformed(policy, "risk.scale")) return undefined;
  const scale = policy?.risk?.scale;
  if (isLabels(scale)) return { probability: scale, impact: scale };
  return { probability: scale?.probability ?? oneToFive, impact: scale?.impact ?? oneToFive };
}

/** The step of a value on its axis, counted from 1; undefined when it is not on it. */
export function stepOf(value: Step | undefined, axis: Axis): number | undefined {
  // Without labels of its own a scale has numbers, and a number in quotes is a text.
  if (value === undefined || (axis === oneToFive && typeof value === "string")) return undefined;
  const labelled = axis.indexOf(String(value)) + 1;
  if (labelled > 0) return labelled;
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= axis.length
    ? value
    : undefined;
}

/**
 * Where a risk, or its residual, stands. Undefined when a step is not given or not on the scale, or when the
 * policy cannot be read. Level: `policy.risk.levels`, else with p of n and i of m steps (5p/n) × (5i/m):
 * 20 and more critical, 12 high, 6 medium (plan-format, Policy).
 */
export function riskLevel(
  risk: { readonly probability?: Step; readonly impact?: Step } | undefined,
  policy: Policy | undefined,
): RiskPosition | undefined {
  const scale = riskScale(policy);
  if (scale === undefined) return undefined;
  const probability = stepOf(risk?.probability, scale.probability);
  const impact = stepOf(risk?.impact, scale.impact);
  if (probability === undefined || impact === undefined) return undefined;
  const level = levelAt(probability, impact, scale, policy);
  return level === undefined ? undefined : { probability, impact, level };
}

/** The whole matrix, for a heat map; undefined where the policy's scale is malformed. */
export function riskMatrix(policy: Policy | undefined): RiskMatrix | undefined {
  const scale = riskScale(policy);
  if (scale === undefined) return undefined;
  const levels = scale.probability.map((_, row) =>
    scale.impact.map((__, column) => levelAt(row + 1, column + 1, scale, policy)),
  );
  return { ...scale, levels };
}

const oneToFive: Axis = ["1", "2", "3", "4", "5"];

const thresholds: readonly (readonly [number, Level])[] = [
  [20, "critical"],
  [12, "high"],
  [6, "medium"],
  [0, "low"],
];

function levelAt(
  probability: number,
  impact: number,
  scale: RiskScale,
  policy: Policy | undefined,
): Level | undefined {
  if (isMalformed(policy, "risk.levels")) return undefined;
  const stated = policy?.risk?.levels;
  if (stated !== undefined) return stated[probability - 1]?.[impact - 1];
  // The products are compared in whole numbers: 5p/n as a fraction would miss 12 by a rounding.
  const score = 25 * probability * impact;
  const whole = scale.probability.length * scale.impact.length;
  return thresholds.find(([least]) => score >= least * whole)?.[1];
}

function isMalformed(policy: Policy | undefined, key: string): boolean {
  for (const malformed of policy?.malformed ?? []) {
    if (malformed === "risk" || malformed === key || malformed.startsWith(`${key}.`)) return true;
    if (malformed.startsWith(`${key}[`)) return true;
  }
  return false;
}

function isLabels(scale: unknown): scale is readonly string[] {
  return Array.isArray(scale);
}
