import { l10n } from "vscode";
import { languageSetting } from "../settings.ts";
import { askedName, askedPlan } from "./asked-plan.ts";
import { json, type Tool, textOf } from "./tool.ts";

/** What is wrong with a plan. Findings speak of all records, so that the person is asked. */
export const readFindings: Tool = {
  name: "commplan_readFindings",
  prepare: async (input, context) => {
    const name = await askedName(input, context);
    return {
      invocationMessage: l10n.t("Reading the findings of “{0}”", name),
      confirmationMessages: {
        title: l10n.t("Let the assistant read the findings?"),
        message: l10n.t(
          "“{0}”: findings may speak of records that are kept from the client. They go to the language model that you use.",
          name,
        ),
      },
    };
  },
  run: async (input, context) => {
    const { name, analysis } = await askedPlan(input, context);
    const { findingsOf } = await import("../late/analysis.ts");
    const query = {
      language: languageSetting(),
      rule: textOf(input["rule"]),
      record: textOf(input["record"]),
    };
    return json({ file: name, asOf: analysis.asOf, ...findingsOf(analysis, query) });
  },
};
