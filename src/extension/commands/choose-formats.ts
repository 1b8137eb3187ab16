import { l10n } from "vscode";
import type { Format, FormatName } from "../../report/formats/index.ts";
import type { ReportHost } from "../reports/sources.ts";
import { languageSetting } from "../settings.ts";
import type { StepPlace } from "../step.ts";
import { tellError } from "../tell.ts";
import { textArgument } from "./argument.ts";
import { pickStep } from "./pick-step.ts";

export interface ChosenFormat {
  readonly name: FormatName;
  readonly format: Format;
}

/**
 * The formats named, one or a list, else those that the user picks, none of which is undefined; "back" where they go back to the
 * question before, which there is only where `at` says so. An unknown name is an error that says which there are. What is
 * printed is not offered where nothing prints.
 *
 * @param last the names of those that were taken last
 */
export async function chooseFormats(
  named: unknown,
  { print }: ReportHost,
  last: readonly string[] = [],
  at?: StepPlace,
): Promise<readonly ChosenFormat[] | "back" | undefined> {
  const { formatNames, formats, isFormatName } = await import("../late/report.ts");
  const names = (Array.isArray(named) ? named : [named]).flatMap((name) => textArgument(name) ?? []);
  if (names.length > 0) {
    const unknown = names.find((name) => !isFormatName(name));
    if (unknown === undefined)
      return [...new Set(names)].filter(isFormatName).map((name) => ({ name, format: formats[name] }));
    void tellError(l10n.t("There is no format “{0}”. There is: {1}.", unknown, formatNames.join(", ")));
    return undefined;
  }
  const language = languageSetting();
  const usual = last.some(isFormatName) ? last : formatNames.slice(0, 1);
  const offered = formatNames.filter((name) => print !== undefined || !formats[name].isPrinted);
  const items = offered.map((name) => ({
    name,
    format: formats[name],
    label: formats[name].label[language],
    description: `.${formats[name].extension}`,
    ...(print === undefined &&
      name === "html" && { detail: l10n.t("For a PDF, print this page from your browser.") }),
    picked: usual.includes(name),
  }));
  const title = l10n.t("In which forms?");
  const placeholder = l10n.t("Tick one or several");
  const chosen = await pickStep(items, { title, placeholder, isMany: true, ...(at && { at }) });
  return Array.isArray(chosen) ? chosen.map(({ name, format }) => ({ name, format })) : chosen;
}
