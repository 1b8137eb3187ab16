import { CodeActionKind } from "vscode-languageserver-types";
import type { Finding, Fix } from "../../plan/finding.ts";
import { preferredFix } from "../../plan/fix/fix-text.ts";
import { say } from "../../plan/words.ts";
import { isSelected, type Refactoring } from "./refactoring.ts";
import { repairedBy } from "./repaired-by.ts";

/** Beside the repair of one finding: the same for all findings of its rule. */
export const fixAllOfKind: Refactoring = {
  name: "fix-all-of-kind",
  kind: CodeActionKind.QuickFix,
  onlyMends: true,
  *offers(selection) {
    const { findings } = selection.analysis;
    const told = new Set<string>();
    for (const finding of findings) {
      const { rule } = finding;
      if (!isSelected(selection, finding.span) || told.has(rule) || sureFix(finding) === undefined) continue;
      told.add(rule);
      const same = findings.filter((other) => other.rule === rule);
      // The repairs of thousands would have to be worked out only to be counted: `source.fixAll` takes those.
      if (same.length > mostCounted) continue;
      const count = same.filter((other) => sureFix(other) !== undefined).length;
      if (count < 2) continue;
      yield {
        title: say(
          {
            en: "Fix all {count} “{rule}” findings in this plan",
            "zh-CN": "修复本计划中全部 {count} 个“{rule}”问题",
          },
          { count, rule },
        ),
        finding,
        edits: () =>
          repairedBy(selection.analysis, {
            choose: (other) => (other.rule === rule ? sureFix(other) : undefined),
            mostRounds: count,
          }),
      };
    }
  },
};

const mostCounted = 500;

/**
 * The repair that all findings of a kind can have at once: the preferred one, or the only one. What is malformed is
 * malformed in many ways, so that there only the preferred one counts.
 */
function sureFix(finding: Finding): Fix | undefined {
  const preferred = preferredFix(finding);
  if (preferred || finding.rule === "syntax" || finding.rule === "schema") return preferred;
  const [only, ...others] = finding.fixes();
  return others.length === 0 ? only : undefined;
}
