import { l10n } from "vscode";
import { askedName, askedPlan } from "./asked-plan.ts";
import { readersOf } from "./readers.ts";
import { json, type Tool, ToolProblem, textsOf } from "./tool.ts";

/** The facts of a plan. What is not for the client is read only where the person says so each time. */
export const readPlan: Tool = {
  name: "commplan_readPlan",
  prepare: async (input, context) => {
    const name = await askedName(input, context);
    const readers = readersOf(input);
    const invocationMessage = l10n.t("Reading the plan “{0}”", name);
    if (readers === "client") return { invocationMessage };
    const message =
      readers === "team"
        ? l10n.t(
            "“{0}”: what the client may read, and what is for the team alone. It goes to the language model that you use.",
            name,
          )
        : l10n.t(
            "“{0}”: everything, also notes, contact data and what is kept from the client. It goes to the language model that you use.",
            name,
          );
    return {
      invocationMessage,
      confirmationMessages: { title: l10n.t("Let the assistant read what is not for the client?"), message },
    };
  },
  run: async (input, context) => {
    const { name, analysis } = await askedPlan(input, context);
    const { factsOf } = await import("../late/analysis.ts");
    const { sections, ids } = input;
    const query = { readers: readersOf(input), sections: textsOf(sections), ids: textsOf(ids) };
    const answer = factsOf(analysis, query);
    if ("problem" in answer) throw new ToolProblem(answer.problem.en);
    return json({ file: name, ...answer.facts });
  },
};
