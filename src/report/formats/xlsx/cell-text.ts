import { tamed } from "../../../plan/directions.ts";
import { beginning, inUnits } from "../../../plan/facts/shortened.ts";
import { type Language, say, type Words } from "../../../plan/words.ts";

/** The most that a cell of a workbook holds, in UTF-16 units (ECMA-376, and Excel's own limit). */
const mostInCell = 32_767;

/**
 * A text as a cell holds it. What Excel would read as an escaped character (`_x0041_`) is escaped itself, and one that
 * is longer than a cell ends with how long it is in the plan.
 */
export function safeCellText(text: string, language: Language): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (escaped.length <= mostInCell) return escaped;
  const ending = say(shortened, { count: text.length })[language];
  const kept = beginning(escaped, mostInCell - ending.length - mostOfEnds, inUnits);
  return tamed(`${kept.replace(/_(?:x[0-9a-f]{0,4})?$/i, "")}${ending}`).slice(0, mostInCell);
}

/** What an escape that is cut takes, and the ends of directions that are open. */
const mostOfEnds = 64;

const shortened: Words = {
  en: " … (shortened: {count} characters in the plan)",
  "zh-CN": "……（已截短：计划中共 {count} 个字符）",
};
