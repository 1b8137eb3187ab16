import { type LanguageModelToolConfirmationMessages, l10n, MarkdownString } from "vscode";
import type { Proposal, ProposalAnswer } from "../../plan/assistant/proposal.ts";
import { shortened } from "../../plan/facts/shortened.ts";
import type { Words } from "../../plan/words.ts";
import { languageSetting } from "../settings.ts";

/** Why a proposal is refused. */
export function refusalOf(refused: Exclude<ProposalAnswer, Proposal>): Words {
  return "problem" in refused ? refused.problem : refused.untold;
}

/** What the person is asked: whether the edit is made; where it cannot be, whether the assistant may know why, if it could at all. */
export function confirmationOf(
  name: string,
  answer: ProposalAnswer,
  reason: string | undefined,
): LanguageModelToolConfirmationMessages {
  if ("edits" in answer)
    return { title: l10n.t("Change “{0}”?", name), message: confirmation(answer, reason) };
  const message = new MarkdownString()
    .appendText(refusalOf(answer)[languageSetting()])
    .appendMarkdown("\n\n");
  if ("problem" in answer) {
    message.appendText(
      l10n.t("That may speak of what is kept from the client. It goes to the language model that you use."),
    );
    return { title: l10n.t("“{0}” cannot be changed so. Let the assistant read why?", name), message };
  }
  message.appendText(
    l10n.t(
      "The assistant does not learn that, whatever you choose, and nothing is changed: it speaks of what is kept from it.",
    ),
  );
  return { title: l10n.t("“{0}” cannot be changed so.", name), message };
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
