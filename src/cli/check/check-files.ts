import { type Analysis, type AnalyzeOptions, createAnalyzer } from "../../plan/analyze.ts";
import { fixText } from "../../plan/fix/fix-text.ts";
import { say, type Words } from "../../plan/words.ts";
import { filesBeside } from "../../server/plan-files.ts";
import { type FileProblem, reasonOf } from "../files/file-problem.ts";
import { readPlanFile } from "../files/read-plan-file.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type CheckedFile, checkedFile } from "./checked-file.ts";

export interface CheckOptions extends AnalyzeOptions {
  readonly fix: boolean;
}

export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly FileProblem[];
}

/** Checks files one by one; with `fix` mends and writes them first. A file that fails does not stop the others. */
export function checkFiles(names: readonly string[], options: CheckOptions): CheckResult {
  const result: Collected = { files: [], problems: [] };
  for (const name of names) {
    try {
      result.files.push(checkFile(name, options, result));
    } catch (error) {
      result.problems.push({ name, reason: reasonOf(error) });
    }
  }
  return result;
}

interface Collected extends CheckResult {
  readonly files: CheckedFile[];
  readonly problems: FileProblem[];
}

function checkFile(name: string, options: CheckOptions, { problems }: Collected): CheckedFile {
  const { text, hasByteOrderMark, isFaithful } = readPlanFile(name);
  const analyzer = createAnalyzer();
  const files = filesBeside(name);
  const analyze = (version: string): Analysis => analyzer.analyze(version, { ...options, files });
  const asIs = analyze(text);
  for (const { rule, error } of asIs.faults) problems.push({ name, reason: ruleFailed(rule, error) });
  if (!options.fix) return checkedFile(name, asIs);
  if (!isFaithful) return { ...checkedFile(name, asIs), repairs: [] };
  const { analysis, repairs } = fixText(text, analyze);
  if (analysis.text === text) return { ...checkedFile(name, analysis), repairs };
  try {
    writeWhole(name, (hasByteOrderMark ? "\uFEFF" : "") + analysis.text);
  } catch (error) {
    problems.push({ name, reason: reasonOf(error) });
    return { ...checkedFile(name, analyze(text)), repairs: [] };
  }
  return { ...checkedFile(name, analysis), repairs };
}

/** The check was not whole, and nobody should take it for one. */
function ruleFailed(rule: string, error: unknown): Words {
  return say(
    { en: "rule {rule} failed: {error}", "zh-CN": "规则 {rule} 运行失败：{error}" },
    { rule, error: String(error) },
  );
}
