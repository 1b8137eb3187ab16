import { say, type Words } from "../../plan/words.ts";
import { CliError } from "../cli-error.ts";
import { problemWords, reasonOf } from "./file-problem.ts";
import { type PlanText, readPlanFile } from "./read-plan-file.ts";
import { writeWhole } from "./write-whole.ts";

/** Reads a plan's file to be written back; one that would not be the same file then is an error for the person. */
export function readPlanToChange(file: string): PlanText {
  const plan = orSay(file, () => readPlanFile(file));
  if (!plan.isFaithful) throw new CliError(say(notUtf8, { file }));
  return plan;
}

/** Writes a plan that was read before, with its byte order mark, unless somebody has saved it meanwhile. */
export function writePlan(file: string, { text, hasByteOrderMark }: PlanText, newText: string): void {
  if (orSay(file, () => readPlanFile(file)).text !== text) throw new CliError(say(changed, { file }));
  orSay(file, () => writeWhole(file, (hasByteOrderMark ? "\uFEFF" : "") + newText));
}

function orSay<Result>(name: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new CliError(problemWords([{ name, reason: reasonOf(error) }]));
  }
}

const notUtf8: Words = {
  en: "“{file}” is not written in UTF-8; save it so, and try again. Nothing was changed.",
  "zh-CN": "“{file}”不是 UTF-8 编码；请以 UTF-8 保存后重试。未做任何改动。",
};
const changed: Words = {
  en: "“{file}” was changed meanwhile. Nothing was written; try again.",
  "zh-CN": "“{file}”在此期间被修改。未写入任何内容，请重试。",
};
