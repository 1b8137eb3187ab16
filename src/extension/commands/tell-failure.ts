import { l10n } from "vscode";
import { tellError } from "../tell.ts";
import type { CommandContext } from "./command.ts";

/** Tells the user where making a report fails; undefined then. */
export async function tellFailure<Outcome>(
  { client }: CommandContext,
  act: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  try {
    return await act();
  } catch (error) {
    client.log.error("The report could not be written.", error);
    const reason = error instanceof Error ? error.message : String(error);
    void tellError(l10n.t("The report could not be written: {0}", reason));
    return undefined;
  }
}
