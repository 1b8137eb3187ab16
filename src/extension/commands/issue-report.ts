import { l10n, type Uri } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { runAct } from "../acts/run-act.ts";
import type { PlanFile } from "../plan-file.ts";
import { choiceProblem } from "../reports/choice.ts";
import { type Frozen, freezeReport } from "../reports/freeze-report.ts";
import { askHonesty, knownFrom } from "../reports/honesty.ts";
import { tellError, tellInformation } from "../tell.ts";
import { argumentKeys, textArgument } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command, CommandContext } from "./command.ts";
import { type Given, readPlan } from "./export-report.ts";
import { offerToOpen } from "./offer-to-open.ts";
import { tellFailure } from "./tell-failure.ts";

/**
 * `{plan, report?, format?, destination?, date?, from?, until?, to?, by?, overwrite?, withErrors?, withColours?}`:
 * freezes a report: writes its files and records in the plan what was issued, to whom, when and by whom. `to` are its
 * readers. Returns the URI of the file, of a list of formats a list; undefined where nothing was recorded.
 */
export const issueReport: Command = async (context, argument) => {
  const named = argumentKeys(argument);
  const shown = named["plan"] === undefined ? context.preview.active() : undefined;
  // An act names its record by `id`.
  const given: Given = {
    report: named["id"],
    ...(shown && { plan: shown.plan, report: shown.report }),
    ...named,
  };
  const file = await choosePlan(context, given["plan"]);
  return file && tellFailure(context, () => issue(context, file, given));
};

async function issue(
  context: CommandContext,
  file: PlanFile,
  given: Given,
): Promise<Uri | readonly Uri[] | undefined> {
  const analysis = await readPlan(file);
  if (analysis === undefined) return undefined;
  if (file.uri.scheme === "untitled")
    return void tellError(l10n.t("Save the plan first: what is issued is recorded in its file."));
  const problem = choiceProblem(analysis.plan, { report: given["report"] });
  if (problem !== undefined) return void tellError(problem);
  const report = textArgument(given["report"]) ?? (await definedReport(context, file, analysis));
  if (report === undefined) return undefined;
  const admitted = await askHonesty(file, analysis, knownFrom(given), l10n.t("Issue All the Same"));
  if (admitted === undefined) return undefined;
  let frozen: Frozen | undefined;
  const recorded = await runAct(context, {
    plan: file.uri,
    act: "issueReport",
    answers: answersFrom(given, report === "" ? {} : { id: report }),
    prepare: async (answers) => {
      frozen = await freezeReport(context, { file, answers, given, admitted });
      return frozen?.answers;
    },
  });
  if (frozen === undefined) return undefined;
  if (recorded === undefined) {
    void tellError(l10n.t("The report is written, but what was issued could not be recorded in the plan."));
    return undefined;
  }
  void offerToOpen(frozen.written, frozen.remark);
  const uris = frozen.written.map(({ uri }) => uri);
  return Array.isArray(given["format"]) || uris.length > 1 ? uris : uris[0];
}

/** "" where the plan defines reports, of which one is to be chosen; where it defines none, the one that is added now. */
async function definedReport(
  context: CommandContext,
  file: PlanFile,
  { plan }: Analysis,
): Promise<string | undefined> {
  if (plan.reports.some(({ id }) => id !== undefined)) return "";
  const add = l10n.t("Add Report");
  const detail = l10n.t(
    "What is issued is recorded under a report of the plan: its kind, its readers, its periods.",
  );
  const message = l10n.t("The plan defines no report yet.");
  if ((await tellInformation(message, { modal: true, detail }, add)) !== add) return undefined;
  const added = await runAct(context, { plan: file.uri, act: "addReport", answers: {} });
  return added && (await file.analysis())?.plan.reports.at(-1)?.id;
}

function answersFrom(
  { from, until, to, by, date }: Given,
  first: Readonly<Record<string, string>>,
): Record<string, string | readonly string[]> {
  const readers = typeof to === "string" ? [to] : to;
  const isList = Array.isArray(readers) && readers.every((one) => typeof one === "string");
  return {
    ...first,
    ...(typeof from === "string" && typeof until === "string" && { period: "other", from, until }),
    ...(isList && { to: readers }),
    ...(typeof by === "string" && { by }),
    ...(typeof date === "string" && { date }),
  };
}
