import { l10n, window } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import { isRealDate } from "../../plan/time/dates.ts";
import type { PlanFile } from "../plan-file.ts";
import { isPlanDocument, shownPath } from "../plan-files.ts";
import { rulesSetting } from "../settings.ts";
import { type ToolContext, type ToolInput, ToolProblem, textOf } from "./tool.ts";

/** A plan that an assistant asks about. */
export interface AskedPlan {
  readonly file: PlanFile;
  /** Its path in the workspace. */
  readonly name: string;
  readonly analysis: Analysis;
}

/**
 * The plan that is meant: the one named by its path in the workspace, else that of the editor in front, else the only one.
 * Never any other file. Throws what is wrong as a sentence, with the plans that there are.
 */
export async function askedPlan({ plan, asOf }: ToolInput, { plans }: ToolContext): Promise<AskedPlan> {
  const file = chosen(textOf(plan), await plans.all());
  const name = shownPath(file.uri);
  const analysis = await file.analysis();
  if (analysis === undefined) throw new ToolProblem(l10n.t("“{0}” could not be read.", name));
  const day = textOf(asOf);
  if (day === undefined) return { file, name, analysis };
  if (!isRealDate(day))
    throw new ToolProblem(l10n.t("“{0}” is not a date. Dates are written YYYY-MM-DD.", day));
  const { createAnalyzer } = await import("../late/analysis.ts");
  const then = createAnalyzer().analyze(analysis.text, { asOf: day, rules: rulesSetting() });
  return { file, name, analysis: then };
}

/** What the person reads of the plan that is meant, also where there is none. */
export async function askedName(input: ToolInput, context: ToolContext): Promise<string> {
  try {
    return (await askedPlan(input, context)).name;
  } catch (error) {
    if (error instanceof ToolProblem) return textOf(input["plan"]) ?? "?";
    throw error;
  }
}

function chosen(named: string | undefined, files: readonly PlanFile[]): PlanFile {
  const names = files.map(({ uri }) => shownPath(uri)).sort();
  const [first] = files;
  if (first === undefined)
    throw new ToolProblem(l10n.t("There is no communication plan in this workspace yet."));
  if (named !== undefined) {
    const found = files.find(
      ({ uri }) => shownPath(uri) === named.replaceAll("\\", "/").replace(/^\.\//, ""),
    );
    if (found !== undefined) return found;
    throw new ToolProblem(l10n.t("There is no plan “{0}”. There is: {1}.", named, names.join(", ")));
  }
  const document = window.activeTextEditor?.document;
  const inFront = document && isPlanDocument(document) ? document.uri.toString() : undefined;
  const found =
    files.find(({ uri }) => uri.toString() === inFront) ?? (files.length === 1 ? first : undefined);
  if (found !== undefined) return found;
  throw new ToolProblem(l10n.t("Which plan? There is: {0}.", names.join(", ")));
}
