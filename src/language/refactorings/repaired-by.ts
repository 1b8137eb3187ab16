import { type Analysis, createAnalyzer } from "../../plan/analyze.ts";
import type { TextEdit } from "../../plan/finding.ts";
import { composed } from "../../plan/fix/compose.ts";
import { type FixTextOptions, fixText } from "../../plan/fix/fix-text.ts";

/** The edits that repair a plan as `commplan check --fix` does, all at once. */
export function repairedBy({ text, options }: Analysis, how: FixTextOptions = {}): readonly TextEdit[] {
  const analyzer = createAnalyzer();
  const { rounds } = fixText(text, (version) => analyzer.analyze(version, options), how);
  return composed(text.length, rounds);
}
