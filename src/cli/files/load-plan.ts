import { type Analysis, type AnalyzeOptions, analyze } from "../../plan/analyze.ts";
import { filesBeside } from "../../server/plan-files.ts";
import { CliError } from "../cli-error.ts";
import { problemWords, reasonOf } from "./file-problem.ts";
import { readPlanFile } from "./read-plan-file.ts";

/** The one plan that a command is about. A file that cannot be read is an error for the person. */
export function loadPlan(name: string, options: AnalyzeOptions): Analysis {
  return analyze(textOf(name), { ...options, files: filesBeside(name) });
}

function textOf(name: string): string {
  try {
    return readPlanFile(name).text;
  } catch (error) {
    throw new CliError(problemWords([{ name, reason: reasonOf(error) }]));
  }
}
