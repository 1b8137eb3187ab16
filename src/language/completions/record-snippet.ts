import type { Analysis } from "../../plan/analyze.ts";
import { scalarText } from "../../plan/edit/scalar-text.ts";
import { riskScale } from "../../plan/facts/risk.ts";
import type { SectionName } from "../../plan/plan.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import { alternativesOf } from "../shape-at.ts";
import { nextId } from "./next-id.ts";
import type { Insertion } from "./offer.ts";
import { datedToday } from "./record-keys.ts";

interface Record {
  readonly analysis: Analysis;
  readonly shape: Shape;
  readonly keys: readonly string[];
  /** What stands between two keys: a line break and the indentation. */
  readonly between: string;
  /** The section, for a record of one. */
  readonly section: SectionName | undefined;
}

/** The keys of a record, each with a stop for its value: a choice where there are few values. */
export function recordInsertion(record: Record): Insertion & { readonly kind: "snippet" } {
  const { shape, keys, between } = record;
  const entries = keys.map((key) => ({ key, keyShape: shape.properties.get(key) }));
  return {
    kind: "snippet",
    snippet: entries
      .map(({ key, keyShape }, index) => `${key}: ${stop(record, key, keyShape, index + 1)}`)
      .join(between),
    plain: entries
      .map(({ key, keyShape }) => `${key}: ${isList(keyShape) ? "[]" : ""}`.trimEnd())
      .join(between),
  };
}

function stop({ analysis, section }: Record, key: string, shape: Shape | undefined, number: number): string {
  if (isList(shape)) return `[$${number}]`;
  if (datedToday.has(key) || datedToday.has(`${section}.${key}`)) return `\${${number}:${analysis.asOf}}`;
  const next = key === "id" && section ? nextId(analysis, section) : undefined;
  if (next !== undefined) return `\${${number}:${next}}`;
  const values = shape ? valuesOf(shape, key, analysis) : [];
  return values.length > 1 && values.length <= mostChoices
    ? `\${${number}|${values.map(choice).join(",")}|}`
    : `$${number}`;
}

function isList(shape: Shape | undefined): boolean {
  return shape !== undefined && alternativesOf(shape).some(({ kind }) => kind === "list");
}

function valuesOf(shape: Shape, key: string, analysis: Analysis): readonly string[] {
  if (shape.definition === "risk-step") {
    const scale = riskScale(analysis.plan.policy);
    const steps = (key === "impact" ? scale?.impact : scale?.probability) ?? [];
    return steps.map((step) => (/^\d+$/.test(step) ? step : scalarText(step, { quote: "", flow: false })));
  }
  const scalars = alternativesOf(shape).filter(({ kind }) => kind === "scalar");
  if (scalars.some(({ types }) => types.has("boolean") && types.size === 1)) return ["true", "false"];
  return scalars.flatMap(({ values }) => values.map(({ value }) => String(value)));
}

/** The characters that end a choice of a snippet are escaped. */
function choice(value: string): string {
  return value.replace(/[\\,|$}]/g, "\\$&");
}

const mostChoices = 9;
