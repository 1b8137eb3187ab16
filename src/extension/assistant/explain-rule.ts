import { l10n, Uri, workspace } from "vscode";
import { languageSetting } from "../settings.ts";
import { type Tool, ToolProblem, textOf } from "./tool.ts";

/** The page on a rule: why it is, with an example. It holds nothing of any plan. */
export const explainRule: Tool = {
  name: "commplan_explainRule",
  prepare: async (input) => ({
    invocationMessage: l10n.t("Reading about the rule “{0}”", textOf(input["rule"]) ?? ""),
  }),
  run: async (input, { ruleDocs }) => {
    const rule = textOf(input["rule"]) ?? "";
    const { ruleIds } = await import("../late/analysis.ts");
    if (!ruleIds.includes(rule))
      throw new ToolProblem(l10n.t("There is no rule “{0}”. There is: {1}.", rule, ruleIds.join(", ")));
    const ending = languageSetting() === "en" ? ".md" : ".zh-CN.md";
    const page = await workspace.fs.readFile(Uri.joinPath(ruleDocs, rule + ending));
    return new TextDecoder().decode(page);
  },
};
