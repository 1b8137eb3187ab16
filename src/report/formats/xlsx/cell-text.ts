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
  const kept = escaped.slice(0, mostInCell - ending.length - escapeLength);
  return `${kept.replace(/[\ud800-\udbff]$|_(?:x[0-9a-f]{0,4})?$/i, "")}${ending}`;
}

const escapeLength = 7;

const shortened: Words = {
  en: " … (shortened: {count} characters in the plan)",
  "zh-CN": "……（已截短：计划中共 {count} 个字符）",
};
