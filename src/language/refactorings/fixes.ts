import { CodeActionKind } from "vscode-languageserver-types";
import { isSelected, type Refactoring } from "./refactoring.ts";

/** The repairs of the findings that the selection touches. */
export const fixes: Refactoring = {
  name: "fix",
  kind: CodeActionKind.QuickFix,
  onlyMends: true,
  *offers(selection) {
    for (const finding of selection.analysis.findings) {
      if (!isSelected(selection, finding.span)) continue;
      for (const { title, edits, preferred } of finding.fixes())
        yield { title, finding, preferred: preferred === true, edits };
    }
  },
};
