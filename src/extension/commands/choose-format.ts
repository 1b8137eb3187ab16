import { l10n, window } from "vscode";
import type { Format, FormatName } from "../../report/formats/index.ts";
import { languageSetting } from "../settings.ts";
import { textArgument } from "./argument.ts";

export interface ChosenFormat {
  readonly name: FormatName;
  readonly format: Format;
}

/** The format named, else the one that the user picks. An unknown name is an error that says which there are. */
export async function chooseFormat(named: unknown): Promise<ChosenFormat | undefined> {
  const { formatNames, formats, isFormatName } = await import("../late/report.ts");
  const name = textArgument(named);
  if (name !== undefined) {
    if (isFormatName(name)) return { name, format: formats[name] };
    void window.showErrorMessage(
      l10n.t("There is no format “{0}”. There is: {1}.", name, formatNames.join(", ")),
    );
    return undefined;
  }
  const language = languageSetting();
  const items = formatNames.map((format) => ({
    name: format,
    format: formats[format],
    label: formats[format].label[language],
    description: `.${formats[format].extension}`,
  }));
  return window.showQuickPick(items, { title: l10n.t("In which format?") });
}
