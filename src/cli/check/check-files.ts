import { type Analysis, type AnalyzeOptions, createAnalyzer } from "../../plan/analyze.ts";
import { type FileProblem, reasonOf } from "../files/file-problem.ts";
import { readPlanFile } from "../files/read-plan-file.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type CheckedFile, checkedFile } from "./checked-file.ts";
import { fixText } from "./fix-text.ts";

export interface CheckOptions extends AnalyzeOptions {
  readonly fix: boolean;
}

/** Checks files one by one; with `fix` mends and writes them first. A file that fails does not stop the others. */
export function checkFiles(
  names: readonly string[],
  options: CheckOptions,
): { readonly files: readonly CheckedFile[]; readonly problems: readonly FileProblem[] } {
  const files: CheckedFile[] = [];
  const problems: FileProblem[] = [];
  for (const name of names) {
    try {
      files.push(checkFile(name, options, problems));
    } catch (error) {
      problems.push({ name, reason: reasonOf(error) });
    }
  }
  return { files, problems };
}

function checkFile(name: string, options: CheckOptions, problems: FileProblem[]): CheckedFile {
  const { text, hasByteOrderMark, isFaithful } = readPlanFile(name);
  const analyzer = createAnalyzer();
  const analyze = (version: string): Analysis => analyzer.analyze(version, options);
  if (!options.fix) return checkedFile(name, analyze(text));
  if (!isFaithful) return { ...checkedFile(name, analyze(text)), repairs: [] };
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
