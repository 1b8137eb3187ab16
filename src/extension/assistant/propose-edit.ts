import { l10n, MarkdownString, Range, WorkspaceEdit, window, workspace } from "vscode";
import type { Proposal, ProposalRequest } from "../../plan/assistant/proposal.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import { languageSetting } from "../settings.ts";
import { type AskedPlan, askedPlan } from "./asked-plan.ts";
import { json, type Tool, type ToolContext, type ToolInput, ToolProblem, textOf, textsOf } from "./tool.ts";

/** An edit of one plan, which the person sees line by line and confirms. It can be undone, and is not saved. */
export const proposeEdit: Tool = {
  name: "commplan_proposeEdit",
  prepare: async (input, context) => {
    const { plan, proposal } = await proposed(input, context);
    shown.add(keyOf(plan, proposal));
    return {
      invocationMessage: l10n.t("Changing the plan “{0}”", plan.name),
      confirmationMessages: {
        title: l10n.t("Change “{0}”?", plan.name),
        message: confirmation(proposal, textOf(input["reason"])),
      },
    };
  },
  run: async (input, context, token) => {
    const { plan, proposal } = await proposed(input, context);
    // Nothing is done that was not shown to the person, line by line.
    if (!shown.delete(keyOf(plan, proposal)))
      throw new ToolProblem(l10n.t("The plan was changed meanwhile. Nothing was done."));
    const document = await workspace.openTextDocument(plan.file.uri);
    // What was worked out is for the text that was read: one that was changed since is not touched.
    if (token.isCancellationRequested || document.getText() !== plan.analysis.text)
      throw new ToolProblem(l10n.t("The plan was changed meanwhile. Nothing was done."));
    const edit = new WorkspaceEdit();
    for (const { start, end, newText } of proposal.edits)
      edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
    if (!(await workspace.applyEdit(edit))) throw new ToolProblem(l10n.t("The change could not be made."));
    await window.showTextDocument(document, { preserveFocus: true, preview: false });
    return json({
      file: plan.name,
      done: "The edit is made and not saved: the person saves or undoes it.",
      // Their sentences may speak of records that the assistant was not let to read.
      newFindings: proposal.newFindings.map(({ rule, severity }) => `${severity}: ${rule}`),
    });
  },
};

/** The edits that were shown, until they are made. */
const shown = new Set<string>();

function keyOf({ file }: AskedPlan, { after }: Proposal): string {
  return `${file.uri.toString()}\n${after.text}`;
}

async function proposed(
  input: ToolInput,
  context: ToolContext,
): Promise<{ readonly plan: AskedPlan; readonly proposal: Proposal }> {
  const { asOf: _, ...asked } = input;
  const plan = await askedPlan(asked, context);
  const { createAnalyzer, proposalOf } = await import("../late/analysis.ts");
  const { analysis } = plan;
  const proposal = proposalOf(analysis, requestOf(input), (text) =>
    createAnalyzer().analyze(text, analysis.options),
  );
  if ("problem" in proposal) throw new ToolProblem(proposal.problem[languageSetting()]);
  return { plan, proposal };
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

/** All that the person decides by. The texts of plan and assistant are shown as they are written, never as Markdown. */
function confirmation(
  { difference, warnings, newFindings }: Proposal,
  reason: string | undefined,
): MarkdownString {
  const language = languageSetting();
  const message = new MarkdownString();
  for (const warning of warnings)
    message.appendMarkdown("⚠ ").appendText(warning[language]).appendMarkdown("\n\n");
  if (reason !== undefined) message.appendText(shortened(reason, mostOfReason)).appendMarkdown("\n\n");
  message.appendCodeblock(difference, "diff");
  if (newFindings.length === 0) return message;
  message
    .appendMarkdown("\n\n")
    .appendText(l10n.t("Afterwards the plan will be found wanting in this as well:"))
    .appendMarkdown("\n\n");
  for (const { message: words } of newFindings.slice(0, mostFindings))
    message.appendMarkdown("- ").appendText(words[language]).appendMarkdown("\n");
  const left = newFindings.length - mostFindings;
  if (left > 0) message.appendMarkdown("- ").appendText(l10n.t("and {0} more", left)).appendMarkdown("\n");
  return message;
}

const mostOfReason = 500;
const mostFindings = 8;
