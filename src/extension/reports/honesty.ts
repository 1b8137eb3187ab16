import { commands, l10n } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { Finding } from "../../plan/finding.ts";
import type { PlanFile } from "../plan-file.ts";
import { languageSetting } from "../settings.ts";
import { showOffset } from "../show-record.ts";
import { tellWarning } from "../tell.ts";

/** What a report is made with all the same. */
export interface Admitted {
  /** The report says that the plan had them. */
  readonly openErrors?: number;
}

/** What somebody has said before that they know: of it nobody is asked. */
export interface Known {
  /** That the plan has errors. */
  readonly withErrors: boolean;
  /** That a status colour is better than what the plan says. */
  readonly withColours: boolean;
}

/** What an argument says of it, or, where nobody is to be asked anything, that all is known. */
export function knownFrom(
  { withErrors, withColours }: Readonly<Record<string, unknown>>,
  isSilent = false,
): Known {
  const isKnown = (said: unknown) => (typeof said === "boolean" ? said : isSilent);
  return { withErrors: isKnown(withErrors), withColours: isKnown(withColours) };
}

/**
 * Asks whether a report is to leave that the plan itself contradicts: with open errors, or with colours that are better
 * than the record.
 *
 * @param anyway what the button for going on says
 * @returns undefined where it is not to be made; the user is then shown the place
 */
export async function askHonesty(
  file: PlanFile,
  { findings }: Analysis,
  known: Known,
  anyway: string,
): Promise<Admitted | undefined> {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && !known.withErrors && !(await mayHaveErrors(file, errors, anyway)))
    return undefined;
  const colours = findings.filter(({ rule }) => rule === "rag-too-good");
  if (colours.length > 0 && !known.withColours && !(await mayBeTooGood(file, colours))) return undefined;
  return errors.length > 0 ? { openErrors: errors.length } : {};
}

async function mayHaveErrors(file: PlanFile, errors: readonly Finding[], anyway: string): Promise<boolean> {
  const show = l10n.t("Show Problems");
  const message =
    errors.length === 1
      ? l10n.t("The plan has one error.")
      : l10n.t("The plan has {0} errors.", errors.length);
  const detail = [
    l10n.t("What cannot be read is left out of the report, and the report says so."),
    listOf(errors),
  ].join("\n\n");
  const chosen = await tellWarning(message, { modal: true, detail }, show, anyway);
  if (chosen === show) await showProblems(file, errors);
  return chosen === anyway;
}

async function mayBeTooGood(file: PlanFile, colours: readonly Finding[]): Promise<boolean> {
  const show = l10n.t("Show");
  const asItIs = l10n.t("Keep It as It Is");
  const message = l10n.t("The status in the report is better than what the plan says.");
  const chosen = await tellWarning(message, { modal: true, detail: listOf(colours) }, show, asItIs);
  if (chosen === show) {
    await showOffset(file, colours[0]?.span.start ?? 0);
    await commands.executeCommand("editor.action.quickFix");
  }
  return chosen === asItIs;
}

/** Says afterwards what nobody was asked of before. */
export async function tellErrors(
  file: PlanFile,
  { findings }: Analysis,
  { openErrors }: Admitted,
): Promise<void> {
  if (openErrors === undefined) return;
  const show = l10n.t("Show Problems");
  const message =
    openErrors === 1
      ? l10n.t("The plan has one error, and the report says so.")
      : l10n.t("The plan has {0} errors, and the report says so.", openErrors);
  if ((await tellWarning(message, show)) !== show) return;
  await showProblems(
    file,
    findings.filter(({ severity }) => severity === "error"),
  );
}

async function showProblems(file: PlanFile, errors: readonly Finding[]): Promise<void> {
  await showOffset(file, errors[0]?.span.start ?? 0);
  await commands.executeCommand("workbench.actions.view.problems");
}

/** More than a person reads in a box. */
const most = 5;

function listOf(findings: readonly Finding[]): string {
  const language = languageSetting();
  const lines = findings.slice(0, most).map(({ message }) => `• ${message[language]}`);
  return [...lines, ...(findings.length > most ? ["…"] : [])].join("\n");
}
