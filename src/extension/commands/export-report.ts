import { l10n, Uri } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { PlanFile } from "../plan-file.ts";
import { choiceProblem, optionsOf, type ReportChoice } from "../reports/choice.ts";
import { complain } from "../reports/complain.ts";
import { tellErrors } from "../reports/honesty.ts";
import { mayOverwrite } from "../reports/may-overwrite.ts";
import { writeReports } from "../reports/write-reports.ts";
import { tellError } from "../tell.ts";
import { argumentKeys } from "./argument.ts";
import { askExport } from "./ask-export.ts";
import {
  chooseDestination,
  type Destination,
  inFolder,
  namedDestination,
  reportFileName,
} from "./choose-destination.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command, CommandContext } from "./command.ts";
import { offerToOpen } from "./offer-to-open.ts";
import { tellFailure } from "./tell-failure.ts";

export type Given = Readonly<Record<string, unknown>>;

/**
 * `{plan, report?, profile?, format, destination, visibility?, language?, period?, from?, to?, overwrite?, withErrors?,
 * withColours?}`: writes a report to a file and returns its URI. `format` may be a list: `destination` is a folder
 * then, and what is returned a list. Undefined where nothing was written. Asks only for what is missing.
 */
export const exportReport: Command = async (context, argument) => {
  const named = argumentKeys(argument);
  // From the button over a preview: what that shows, which is the standard report where it names none.
  const shown = named["plan"] === undefined ? context.preview.active() : undefined;
  const given = shown ? { report: "", ...shown, ...named } : named;
  const file = await choosePlan(context, given["plan"]);
  if (file === undefined) return undefined;
  return tellFailure(context, async () => {
    const analysis = await readPlan(file);
    return analysis && exportPlan(context, { file, analysis, given });
  });
};

/** A plan as it is now; undefined where it cannot be read, which the user is told. */
export async function readPlan(file: PlanFile): Promise<Analysis | undefined> {
  const analysis = await file.analysis();
  if (analysis === undefined)
    void tellError(l10n.t("“{0}” cannot be read. It may have been moved or deleted.", file.uri.fsPath));
  return analysis;
}

export interface Exporting {
  readonly file: PlanFile;
  readonly analysis: Analysis;
  readonly given: Given;
}

async function exportPlan(
  { sources, exports }: CommandContext,
  { file, analysis, given }: Exporting,
): Promise<Uri | readonly Uri[] | undefined> {
  const problem = choiceProblem(analysis.plan, given);
  if (problem !== undefined) return void tellError(problem);
  const last = exports.of(file.uri);
  const asked = await askExport(sources.host, { file, analysis, given }, last);
  if (asked === undefined) return undefined;
  const { choice, admitted, formats, isSilent } = asked;
  const name = reportFileName(file.uri, [
    choice.report ?? choice.profile,
    readersIn(analysis, choice),
    analysis.asOf,
  ]);
  const named = destinationNamed(file.uri, given, name);
  const destination = named ?? (await chooseDestination(file, formats, name, last?.folder));
  if (destination === undefined) return undefined;
  // The save dialog of one file has asked already.
  const isAsked = given["overwrite"] === true || (named === undefined && formats.length === 1);
  if (!isAsked && !(await mayOverwrite(formats.map(destination)))) return undefined;
  const { options, problem: leftOut } = await sources.complete(file, analysis, {
    ...optionsOf(analysis, choice),
    ...admitted,
  });
  const host = sources.host;
  const outcome = await writeReports({ analysis, options, formats, destination, host, mayReplace: true });
  void complain(outcome, leftOut);
  const { written } = outcome;
  const [first] = written;
  if (first === undefined) return undefined;
  const folder = Uri.joinPath(first.uri, "..").toString();
  if (named === undefined) {
    const { report, profile } = choice;
    const names = formats.map((format) => format.name);
    exports.keep(file.uri, {
      ...(report && { report }),
      ...(profile && { profile }),
      formats: names,
      folder,
    });
  }
  void offerToOpen(written);
  if (isSilent && given["withErrors"] !== true) void tellErrors(file, analysis, admitted);
  return Array.isArray(given["format"]) || formats.length > 1 ? written.map(({ uri }) => uri) : first.uri;
}

/** What a file's name says of a report that is not for the client. */
function readersIn({ plan }: Analysis, { report, visibility }: ReportChoice): string | undefined {
  const definition = plan.reports.find(({ id }) => id !== undefined && id === report);
  const readers = visibility ?? definition?.visibility ?? "client";
  return readers === "client" ? undefined : readers;
}

function destinationNamed(plan: Uri, { destination, format }: Given, name: string): Destination | undefined {
  const uri = namedDestination(plan, destination);
  if (uri === undefined) return undefined;
  return Array.isArray(format) ? inFolder(uri, name) : () => uri;
}
