import { l10n, type MessageOptions, window } from "vscode";
import { asWritten } from "./as-written.ts";

type Show = (message: string, options: MessageOptions, ...buttons: string[]) => Thenable<string | undefined>;

/**
 * Shows a message, in a dialog where the options before its buttons say so, and gives the button that was pressed.
 * Messages quote plans, paths and what other programs said, and the editor reads links out of them: none goes to it
 * but through here. One without a button the editor would cut off at the end of its first line.
 */
function telling(show: Show) {
  return async <Button extends string>(
    message: string,
    ...more: readonly (MessageOptions | Button)[]
  ): Promise<Button | undefined> => {
    const options = more.find((one): one is MessageOptions => typeof one !== "string");
    const buttons = more.filter((one): one is Button => typeof one === "string");
    const isCut = buttons.length === 0 && options?.modal !== true;
    const pressed = await show(asWritten(message), options ?? {}, ...(isCut ? [l10n.t("OK")] : buttons));
    return buttons.find((button) => button === pressed);
  };
}

export const tellInformation = telling((...parts) => window.showInformationMessage(...parts));
export const tellWarning = telling((...parts) => window.showWarningMessage(...parts));
export const tellError = telling((...parts) => window.showErrorMessage(...parts));
