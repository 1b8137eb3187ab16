import { recordKindOf } from "../../plan/facts/names.ts";
import { riskScale, stepOf } from "../../plan/facts/risk.ts";
import { textsOf } from "../../plan/facts/text.ts";
import type { Plan, PlanRecord, Step, Text } from "../../plan/plan.ts";
import { definitionShape } from "../../plan/schema/shape.ts";
import { say, type Words } from "../../plan/words.ts";
import { choiceWords } from "../map/field-words.ts";
import type { Field } from "../map/fields.ts";
import type { ImportSection } from "../sheet.ts";
import { cleanText, oneLine } from "../values/clean.ts";
import { listValue, type Value } from "../values/read-value.ts";

/** Of these what the plan says stays: the agreed day, who may see a record and the team's notes are no tool's to change. */
const ownOnceGiven = new Set(["baseline", "visibility", "notes"]);

/** What is to become of a key: nothing, another value, or nothing with a word on why. */
export type Comparison = "same" | "differs" | { readonly kept: Words };

/** Compares what a record says with what the source says. */
export function compare(
  record: PlanRecord,
  { key, kind }: Field,
  value: Value,
  { plan, section }: CompareContext,
): Comparison {
  const current = currentOf(record, key);
  if (record.malformed.has(key)) return ownOnceGiven.has(key) ? "same" : "differs";
  // What the format takes where nothing is written need not be written.
  if (current === undefined) return defaultOf(section, key) === value ? "same" : "differs";
  if (ownOnceGiven.has(key)) return ownStays(section, key, [String(current), String(value)]);
  if (kind === "text" && typeof current !== "number") {
    const texts = textsOf(current as Text);
    if (texts.some((text) => cleanText(text) === value || oneLine(text) === value)) return "same";
    return texts.length > 1 ? { kept: inLanguages } : "differs";
  }
  // A source that knows the day alone says nothing against the hour that somebody wrote down.
  if (kind === "moment" && String(value).length === 10 && String(current).startsWith(String(value)))
    return "same";
  if (kind === "milestones") return sorted(current) === sorted(value) ? "same" : "differs";
  if (kind === "step") return isSameStep(plan, key, [current as Step, value]) ? "same" : "differs";
  return String(current) === String(value) ? "same" : "differs";
}

export interface CompareContext {
  readonly plan: Plan;
  readonly section: ImportSection;
}

/** What the plan says stays, and what the source says against it is not kept quiet. */
function ownStays(section: ImportSection, key: string, [own, other]: readonly [string, string]): Comparison {
  if (key === "baseline" && own !== other) return { kept: say(otherBaseline, { day: other }) };
  if (key === "visibility" && reach.indexOf(other) > reach.indexOf(own))
    return { kept: say(confidential, { own: choiceWords(section, key, own) }) };
  return "same";
}

const reach: readonly string[] = ["client", "team", "internal"];

/** The order of a list of milestones says nothing. */
function sorted(list: unknown): string {
  return String(list).replace(/[[\]]/g, "").split(", ").toSorted().join(", ");
}

function defaultOf(section: ImportSection, key: string): unknown {
  return definitionShape(recordKindOf(section))?.properties.get(key)?.documentation.default;
}

/** A step may be written by its number or its label. */
function isSameStep({ policy }: Plan, key: string, steps: readonly Step[]): boolean {
  const axis = riskScale(policy)?.[key === "impact" ? "impact" : "probability"] ?? [];
  const [one, other] = steps.map((step) => stepOf(step, axis));
  return one !== undefined && one === other;
}

/** A value of a record as people read it; "" where it says nothing. */
export function shownValue(record: PlanRecord, key: string): string {
  const current = currentOf(record, key);
  return current === undefined
    ? ""
    : textsOf(typeof current === "number" ? String(current) : (current as Text)).join(" / ");
}

function currentOf(record: PlanRecord, key: string): unknown {
  if (key === "external.url") return record.external?.url;
  if (key === "external.key") return record.external?.key;
  const value = (record as unknown as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(value) ? listValue(value.map(String)) : value;
}

const inLanguages: Words = {
  en: "it is written in several languages, so it was left as it is",
  "zh-CN": "该内容有多种语言的版本，因此保持不变",
};
const otherBaseline: Words = {
  en: "the source says {day}; the agreed date of the plan stays",
  "zh-CN": "来源为 {day}，计划中约定的日期保持不变",
};
const confidential: Words = {
  en: "the source marks it as confidential; in the plan it stays as it is ({own})",
  "zh-CN": "来源将其标为保密，计划中的可见范围保持不变（{own}）",
};
