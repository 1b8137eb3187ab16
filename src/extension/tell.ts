import { type MessageOptions, window } from "vscode";
import { asWritten } from "./as-written.ts";

type Show = <Button extends string>(
  message: string,
  options: MessageOptions,
  ...buttons: Button[]
) => Thenable<Button | undefined>;

/**
 * Shows a message, in a dialog where the options before its buttons say so, and gives the button that was pressed.
 * Messages quote plans, paths and what other programs said, and the editor reads links out of them: none goes to it
 * but through here.
 */
function telling(show: Show) {
  return <Button extends string>(message: string, ...more: readonly (MessageOptions | Button)[]) => {
    const options = more.find((one): one is MessageOptions => typeof one !== "string");
    const buttons = more.filter((one): one is Button => typeof one === "string");
    return show(asWritten(message), options ?? {}, ...buttons);
  };
}

export const tellInformation = telling((...parts) => window.showInformationMessage(...parts));
export const tellWarning = telling((...parts) => window.showWarningMessage(...parts));
export const tellError = telling((...parts) => window.showErrorMessage(...parts));
