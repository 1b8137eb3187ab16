import { l10n, ProgressLocation, type Uri, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { isRealDate } from "../../plan/time/dates.ts";
import type { ReportOptions } from "../../report/build.ts";
import type { Format } from "../../report/formats/index.ts";
import { exists, WriteFailure, writeWhole } from "../files.ts";
import type { PlanFile } from "../plan-file.ts";
import { isVisibility, visibilities } from "../preview/state.ts";
import { argumentKeys, textArgument } from "./argument.ts";
import { chooseDestination, namedDestination } from "./choose-destination.ts";
import { chooseFormat } from "./choose-format.ts";
import { choosePlan } from "./choose-plan.ts";
import { chooseReport } from "./choose-report.ts";
import type { Command } from "./command.ts";
import { offerToOpen } from "./offer-to-open.ts";

/**
 * `{plan, report?, format, destination, visibility?, language?, from?, to?, overwrite?}`: writes a report to a
 * file and returns its URI, undefined where nothing was written. Asks only for what is missing.
 */
export const exportReport: Command = async (context, argument) => {
  const named = argumentKeys(argument);
  // From the button over a preview: what that shows, which is the standard report where it names none.
  const shown = named["plan"] === undefined ? context.preview.active() : undefined;
  const given = shown ? { report: "", ...shown, ...named } : named;
  const file = await choosePlan(context, given["plan"]);
  if (file === undefined) return undefined;
  try {
    return await exportPlan(file, given);
  } catch (error) {
    context.client.log.error("The report could not be written.", error);
    const reason = error instanceof Error ? error.message : String(error);
    const message =
      error instanceof WriteFailure ? reason : l10n.t("The report could not be written: {0}", reason);
    void window.showErrorMessage(message);
    return undefined;
  }
};

type Given = Readonly<Record<string, unknown>>;

async function exportPlan(file: PlanFile, given: Given): Promise<Uri | undefined> {
  const analysis = await file.analysis();
  if (analysis === undefined) {
    void window.showErrorMessage(
      l10n.t("“{0}” cannot be read. It may have been moved or deleted.", file.uri.fsPath),
    );
    return undefined;
  }
  const problem = problemOf(analysis, given);
  if (problem !== undefined) {
    void window.showErrorMessage(problem);
    return undefined;
  }
  const report = await reportId(analysis, given);
  if (report === undefined) return undefined;
  const format = await chooseFormat(given["format"]);
  if (format === undefined) return undefined;
  const target = { file, analysis, report, extension: format.format.extension };
  const named = namedDestination(file.uri, given["destination"]);
  const destination = named ?? (await chooseDestination(target));
  if (destination === undefined) return undefined;
  // The save dialog has asked already.
  if (named && given["overwrite"] !== true && !(await mayOverwrite(named))) return undefined;
  const options = reportOptions(analysis, report, given);
  const isWritten = await write({ analysis, options, format: format.format, destination });
  if (!isWritten) return undefined;
  void offerToOpen(destination, format.name);
  return destination;
}

/** What is wrong with the answers given. */
function problemOf({ plan }: Analysis, { report, visibility, from, to }: Given): string | undefined {
  if (textArgument(report) && !plan.reports.some(({ id }) => id === report)) {
    return l10n.t("The plan defines no report “{0}”.", String(report));
  }
  if (visibility !== undefined && !isVisibility(visibility)) {
    return l10n.t("“{0}” is no visibility. There is: {1}.", String(visibility), visibilities.join(", "));
  }
  const wrong = [from, to].find((date) => date !== undefined && !isDate(date));
  if (wrong !== undefined) return l10n.t("“{0}” is not a date. Dates are written YYYY-MM-DD.", String(wrong));
  return undefined;
}

/** "" is the standard report. Who names the format runs without questions. */
async function reportId(analysis: Analysis, { report, format }: Given): Promise<string | undefined> {
  if (typeof report === "string") return report;
  return textArgument(format) === undefined ? chooseReport(analysis) : "";
}

function reportOptions(analysis: Analysis, report: string, given: Given): ReportOptions {
  const { visibility, from, to } = given;
  const language = textArgument(given["language"]);
  return {
    asOf: analysis.asOf,
    ...(report !== "" && { report }),
    ...(isVisibility(visibility) && { visibility }),
    ...(language !== undefined && { language }),
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
  };
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && isRealDate(value);
}

interface Writing {
  readonly analysis: Analysis;
  readonly options: ReportOptions;
  readonly format: Format;
  readonly destination: Uri;
}

/** False where the user cancelled it. */
async function write({ analysis, options, format, destination }: Writing): Promise<boolean> {
  const title = l10n.t("Writing the report");
  const progress = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(progress, async (_progress, token) => {
    const { buildReport } = await import("../late/report.ts");
    const report = buildReport(analysis.plan, options);
    const rendered = await format.render(report);
    if (token.isCancellationRequested) return false;
    const bytes = typeof rendered === "string" ? new TextEncoder().encode(rendered) : rendered;
    const isWritten = await writeWhole(destination, bytes, token);
    if (isWritten) tellMissing(report.meta.missing);
    return isWritten;
  });
}

/** Nothing that the plan asks for is left out in silence. */
function tellMissing(sections: readonly string[]): void {
  if (sections.length === 0) return;
  void window.showWarningMessage(
    l10n.t(
      "This version cannot make these sections yet, and the report leaves them out: {0}.",
      sections.join(", "),
    ),
  );
}

async function mayOverwrite(uri: Uri): Promise<boolean> {
  if (!(await exists(uri))) return true;
  const overwrite = l10n.t("Overwrite");
  const question = l10n.t("“{0}” exists already. Overwrite it?", uri.fsPath);
  return (await window.showWarningMessage(question, { modal: true }, overwrite)) === overwrite;
}
