import type { PlanRecord } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { fieldWords } from "../map/field-words.ts";
import type { ImportSection } from "../sheet.ts";
import type { ReadRow } from "./read-rows.ts";

/** By section the key that says when a record came to its end, and the states that are one. */
const endings: Readonly<
  Record<ImportSection, { readonly key: string; readonly states: readonly string[] } | undefined>
> = {
  stakeholders: undefined,
  milestones: { key: "actual", states: ["done"] },
  work: { key: "completed", states: ["done"] },
  risks: { key: "closed", states: ["closed", "occurred"] },
  issues: { key: "resolved", states: ["resolved", "closed"] },
  feedback: { key: "resolved", states: ["answered", "closed"] },
};

/**
 * What to tell where the source says that an item is open, again or after all, and the plan still gives the day of its end:
 * no column takes that day away, and it would pass for an achievement.
 */
export function endedAfterAll(section: ImportSection, record: PlanRecord, row: ReadRow): readonly Words[] {
  const ending = endings[section];
  if (ending === undefined) return [];
  const saysOf = (key: string) => [...row.values].find(([field]) => field.key === key)?.[1];
  const status = saysOf("status");
  const day = (record as unknown as Readonly<Record<string, unknown>>)[ending.key];
  if (status === undefined || ending.states.includes(String(status))) return [];
  if (typeof day !== "string" || saysOf(ending.key) !== undefined) return [];
  return [say(stillEnded, { key: fieldWords(section, ending.key), day })];
}

const stillEnded: Words = {
  en: "it is not done in the source, but the plan still says “{key}: {day}”; take that out if it no longer holds",
  "zh-CN": "来源中尚未完成，而计划中仍写着“{key}：{day}”；如已不成立，请删去",
};
