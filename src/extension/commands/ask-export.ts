import { l10n } from "vscode";
import { choiceFrom, type ReportChoice } from "../reports/choice.ts";
import type { LastExport } from "../reports/export-memory.ts";
import { type Admitted, askHonesty, knownFrom } from "../reports/honesty.ts";
import type { ReportHost } from "../reports/sources.ts";
import { textArgument } from "./argument.ts";
import { type ChosenFormat, chooseFormats } from "./choose-formats.ts";
import { chooseReport, type PickedReport } from "./choose-report.ts";
import type { Exporting, Given } from "./export-report.ts";

/** What is exported, as it was named or answered. */
export interface Asked {
  readonly choice: ReportChoice;
  readonly admitted: Admitted;
  readonly formats: readonly ChosenFormat[];
  /** Whether nothing is asked: who names both format and destination is told afterwards what the plan has. */
  readonly isSilent: boolean;
}

/**
 * Asks what is not given: which report, whether with its errors, in which forms. From the forms there is a way back to the reports,
 * where what was chosen stands first. Undefined where the person leaves.
 */
export async function askExport(
  host: ReportHost,
  { file, analysis, given }: Exporting,
  last: LastExport | undefined,
): Promise<Asked | undefined> {
  const isSilent = isFormatGiven(given) && given["destination"] !== undefined;
  const steps = isReportGiven(given) ? 1 : 2;
  let first: PickedReport | undefined = last;
  let admitted: Admitted | undefined;
  for (;;) {
    const at = { step: 1, steps, hasBefore: false };
    const picked = isReportGiven(given) ? {} : await chooseReport(analysis, first, at);
    if (picked === undefined) return undefined;
    admitted ??= await askHonesty(file, analysis, knownFrom(given, isSilent), l10n.t("Export All the Same"));
    if (admitted === undefined) return undefined;
    const then = { step: steps, steps, hasBefore: steps > 1 };
    const formats = await chooseFormats(given["format"], host, last?.formats, then);
    if (formats === undefined) return undefined;
    if (formats !== "back")
      return { choice: { ...picked, ...choiceFrom(given) }, admitted, formats, isSilent };
    first = picked;
  }
}

/** Who names the format runs without questions; "" is the standard report. */
function isReportGiven(given: Given): boolean {
  return typeof given["report"] === "string" || given["profile"] !== undefined || isFormatGiven(given);
}

function isFormatGiven({ format }: Given): boolean {
  return textArgument(format) !== undefined || Array.isArray(format);
}
