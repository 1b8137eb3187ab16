import { l10n, Range, WorkspaceEdit, window, workspace } from "vscode";
import type { ProposalAnswer, ProposalRequest } from "../../plan/assistant/proposal.ts";
import { languageSetting } from "../settings.ts";
import { type AskedPlan, askedPlan } from "./asked-plan.ts";
import { confirmationOf, refusalOf } from "./confirmation.ts";
import { readersOf } from "./readers.ts";
import { createShownAnswers, type ShownAnswer } from "./shown-answers.ts";
import { json, type Tool, type ToolContext, type ToolInput, ToolProblem, textOf, textsOf } from "./tool.ts";

/**
 * An edit of one plan, which the person sees line by line and confirms. It can be undone, and is not saved. Why it is refused
 * an assistant is told at once where that says nothing that the client may not read; else the person is asked.
 */
export const proposeEdit: Tool = {
  name: "commplan_proposeEdit",
  prepare: async (input, context) => {
    const { plan, answer } = await proposed(input, context);
    if ("problem" in answer && readersOf(input) === "client") return {};
    shown.add(shownOf(plan, answer));
    return {
      invocationMessage: l10n.t("Changing the plan “{0}”", plan.name),
      confirmationMessages: confirmationOf(plan.name, answer, textOf(input["reason"])),
    };
  },
  run: async (input, context, token) => {
    const { plan, answer } = await proposed(input, context);
    const problem = "problem" in answer ? answer.problem[languageSetting()] : undefined;
    if (problem !== undefined && readersOf(input) === "client") throw new ToolProblem(problem);
    // Nothing is done or told that was not shown to the person, line by line.
    if (!shown.take(shownOf(plan, answer)))
      throw new ToolProblem(l10n.t("The plan was changed meanwhile. Nothing was done."));
    if (problem !== undefined) throw new ToolProblem(problem);
    if (!("edits" in answer))
      throw new ToolProblem(l10n.t("The change cannot be made, and nothing was done. The person knows why."));
    const document = await workspace.openTextDocument(plan.file.uri);
    // What was worked out is for the text that was read: one that was changed since is not touched.
    if (token.isCancellationRequested || document.getText() !== plan.analysis.text)
      throw new ToolProblem(l10n.t("The plan was changed meanwhile. Nothing was done."));
    const edit = new WorkspaceEdit();
    for (const { start, end, newText } of answer.edits)
      edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
    if (!(await workspace.applyEdit(edit))) throw new ToolProblem(l10n.t("The change could not be made."));
    await window.showTextDocument(document, { preserveFocus: true, preview: false });
    return json({
      file: plan.name,
      done: "The edit is made and not saved: the person saves or undoes it.",
      // Their sentences may speak of records that the assistant was not let to read.
      newFindings: answer.toldFindings.map(({ rule, severity }) => `${severity}: ${rule}`),
    });
  },
};

const shown = createShownAnswers();

function shownOf({ file, analysis: { text } }: AskedPlan, answer: ProposalAnswer): ShownAnswer {
  const plan = file.uri.toString();
  return { plan, text, answer: "edits" in answer ? answer.edits : refusalOf(answer).en };
}

async function proposed(
  input: ToolInput,
  context: ToolContext,
): Promise<{ readonly plan: AskedPlan; readonly answer: ProposalAnswer }> {
  const { asOf: _, ...asked } = input;
  const readers = readersOf(input);
  const plan = await askedPlan(asked, context);
  const { createAnalyzer, proposalOf } = await import("../late/analysis.ts");
  const { analysis } = plan;
  const analyze = (text: string) => createAnalyzer().analyze(text, analysis.options);
  return { plan, answer: proposalOf(analysis, requestOf(input), { readers, analyze }) };
}

function requestOf({ values, replacements, fixes }: ToolInput): ProposalRequest {
  const given: readonly unknown[] = Array.isArray(replacements) ? replacements : [];
  const wanted: readonly unknown[] = Array.isArray(values) ? values : [];
  return {
    values: wanted.map((one) => {
      const { record, key, value } = { ...(one as object) } as ToolInput;
      return { record: textOf(record) ?? "", key: textOf(key) ?? "", value };
    }),
    replacements: given.map((one) => {
      const { oldText, newText } = { ...(one as object) } as ToolInput;
      return {
        oldText: typeof oldText === "string" ? oldText : "",
        newText: typeof newText === "string" ? newText : "",
      };
    }),
    fixes: textsOf(fixes),
  };
}
