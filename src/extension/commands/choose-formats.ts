import { l10n, window } from "vscode";
import type { Format, FormatName } from "../../report/formats/index.ts";
import type { ReportHost } from "../reports/sources.ts";
import { languageSetting } from "../settings.ts";
import { tellError } from "../tell.ts";
import { textArgument } from "./argument.ts";

export interface ChosenFormat {
  readonly name: FormatName;
  readonly format: Format;
}

/**
 * The formats named, one or a list, else those that the user picks, none of which is undefined. An unknown name is an
 * error that says which there are. What is printed is not offered where nothing prints.
 *
 * @param last the names of those that were taken last
 */
export async function chooseFormats(
  named: unknown,
  { print }: ReportHost,
  last: readonly string[] = [],
): Promise<readonly ChosenFormat[] | undefined> {
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
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("Tick one or several"),
    canPickMany: true,
  });
  return chosen?.length ? chosen.map(({ name, format }) => ({ name, format })) : undefined;
}
