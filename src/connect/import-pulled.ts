import { type ImportOptions, type ImportResult, importSheets } from "../exchange/import.ts";
import { say, type Words } from "../plan/words.ts";
import { sifted, tablesOf } from "./pulled-tables.ts";
import type { Pulled } from "./records.ts";

/**
 * Takes what was pulled into a plan, as an import takes tables; a person's mapping for a table comes first. Nothing is
 * written. Total, as `importSheets` is.
 */
export function importPulled(text: string, pulled: Pulled, options: ImportOptions): ImportResult {
  const { sheets, mapping } = tablesOf(pulled, options);
  const result = importSheets(text, sheets, { ...options, mapping });
  if ("problem" in result) return result;
  const outcome = sifted(result.outcome);
  return outcome.tables.length === 0 ? { problem: nothingIn(pulled) } : { outcome };
}

/** What was left out is told also where nothing else is. */
function nothingIn({ project, notices }: Pulled): Words {
  const words = [say(nothing, { project: project.name }), ...notices];
  return { en: words.map(({ en }) => en).join(" "), "zh-CN": words.map((one) => one["zh-CN"]).join("") };
}

const nothing: Words = {
  en: "“{project}” holds nothing that the plan has a place for. Nothing was changed.",
  "zh-CN": "“{project}”中没有可以放进计划的内容。未做任何改动。",
};
