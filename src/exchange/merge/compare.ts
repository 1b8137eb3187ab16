import { textsOf } from "../../plan/facts/text.ts";
import type { PlanRecord, Text } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { Field } from "../map/fields.ts";
import { cleanText, oneLine } from "../values/clean.ts";
import type { Value } from "../values/read-value.ts";

/** Of these what the plan says stays: the agreed day, who may see a record and the team's notes are no tool's to change. */
const ownOnceGiven = new Set(["baseline", "visibility", "notes"]);

/** What is to become of a key: nothing, another value, or nothing with a word on why. */
export type Comparison = "same" | "differs" | { readonly kept: Words };

/** Compares what a record says with what the source says. */
export function compare(record: PlanRecord, { key, kind }: Field, value: Value): Comparison {
  const current = currentOf(record, key);
  if (record.malformed.has(key)) return "differs";
  if (current === undefined) return "differs";
  if (ownOnceGiven.has(key)) return "same";
  if (kind === "text" && typeof current !== "number") {
    const texts = textsOf(current as Text);
    if (texts.some((text) => cleanText(text) === value || oneLine(text) === value)) return "same";
    return texts.length > 1 ? { kept: inLanguages } : "differs";
  }
  // A source that knows the day alone says nothing against the hour that somebody wrote down.
  if (kind === "moment" && String(value).length === 10 && String(current).startsWith(String(value)))
    return "same";
  return String(current) === String(value) ? "same" : "differs";
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
  return (record as unknown as Readonly<Record<string, unknown>>)[key];
}

const inLanguages: Words = {
  en: "it is written in several languages, so it was left as it is",
  "zh-CN": "该内容有多种语言的版本，因此保持不变",
};
