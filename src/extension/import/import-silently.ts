import { CancellationTokenSource, l10n, ProgressLocation, type Uri, window } from "vscode";
import { importSteps } from "../../exchange/import.ts";
import type { MappingChoice } from "../../exchange/map/mapped-tables.ts";
import { type ImportOutcome, mappingOf } from "../../exchange/outcome.ts";
import { type OutcomeData, outcomeData } from "../../exchange/review/outcome-data.ts";
import { importedWords, told } from "../../exchange/review/told.ts";
import { opened } from "../acts/apply-edit.ts";
import { makeChange } from "../acts/make-change.ts";
import type { CommandContext } from "../commands/command.ts";
import { asOfSetting, languageSetting, rulesSetting } from "../settings.ts";
import { editOf } from "./edit-of.ts";
import { rowsLeftOut } from "./left-rows.ts";
import { writeMapping } from "./mapping-file.ts";
import { stepByStep } from "./rest.ts";
import type { WantedRow } from "./review-import.ts";
import type { ImportSource } from "./source.ts";

export interface SilentImport {
  readonly plan: Uri;
  readonly source: ImportSource;
  readonly choice: MappingChoice;
  readonly leaveOut: readonly WantedRow[];
  /** The plan is not changed. */
  readonly isDry: boolean;
  /** Where it is written how the tables were taken, over what is there. */
  readonly saveMap?: Uri | undefined;
}

/** What came of an import, or why there was none, as a sentence. */
export type SilentOutcome =
  | ({ readonly plan: string; readonly isWritten: boolean } & OutcomeData)
  | { readonly problem: string };

/** Imports without a page and without a question; progress is shown in the status bar. */
export function importSilently(context: CommandContext, wanted: SilentImport): Promise<SilentOutcome> {
  const { title } = wanted.source;
  const told = { location: ProgressLocation.Window, title: l10n.t("Import {0}", title) };
  return Promise.resolve(
    window.withProgress(told, async (progress) => {
      const { token, dispose } = asToken();
      try {
        return await run(context, wanted, { token, tell: (message) => progress.report({ message }) });
      } finally {
        dispose();
      }
    }),
  );
}

function asToken() {
  const source = new CancellationTokenSource();
  return { token: source.token, dispose: () => source.dispose() };
}

async function run(
  context: CommandContext,
  { plan, source, choice, leaveOut, isDry, saveMap }: SilentImport,
  at: Parameters<typeof stepByStep>[1],
): Promise<SilentOutcome> {
  const language = languageSetting();
  const reading = await source.read({ ...at, encoding: choice.mapping?.encoding });
  if ("problem" in reading) return { problem: reading.problem[language] };
  const document = await opened(plan);
  if (document === undefined) return { problem: told.planGone[language] };
  const text = document.getText();
  const mapping = choice.mapping ?? source.mapping?.(reading.sheets);
  const options = { ...choice, mapping, asOf: asOfSetting(), rules: rulesSetting() };
  const steps = importSteps(text, reading.sheets, {
    ...options,
    leaveOut: rowsLeftOut(leaveOut, reading.sheets),
  });
  const result = await stepByStep(steps, at);
  if (result === undefined) return { problem: l10n.t("The import was stopped, and nothing was written.") };
  if ("problem" in result) return { problem: result.problem[language] };
  const outcome: ImportOutcome = source.sifted?.(result.outcome) ?? result.outcome;
  // A plan is not changed where the rest of what was asked for cannot be done.
  const problem = saveMap && (await writeMapping(saveMap, mappingOf(outcome), context.sources.host));
  if (problem !== undefined) return { problem };
  const data = { plan: plan.toString(), ...outcomeData(outcome, language) };
  if (isDry || outcome.edits.length === 0) return { ...data, isWritten: false };
  if (document.getText() !== text)
    return { problem: l10n.t("The plan changed meanwhile, so that nothing was done. Try again.") };
  const done = importedWords(source.title, outcome)[language];
  const change = await makeChange(context, document, { edit: editOf(document, outcome), done });
  if (change === undefined) return { problem: told.refused[language] };
  source.onImported?.(outcome);
  return { ...data, isWritten: true };
}
