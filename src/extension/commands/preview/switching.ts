import { l10n, window } from "vscode";
import type { Analysis } from "../../../plan/analyze.ts";
import type { PreviewState } from "../../../webview/messages.ts";
import type { PreviewRequest } from "../../preview/panel.ts";
import { stateOf } from "../../preview/state.ts";
import { tellInformation } from "../../tell.ts";
import { argumentKeys, uriArgument } from "../argument.ts";
import type { Command, CommandContext } from "../command.ts";

/** What is shown now, and what was said about how it is to change. */
export interface Switching {
  readonly shown: PreviewRequest;
  readonly analysis: Analysis;
  readonly given: Readonly<Record<string, unknown>>;
}

/** What is shown from then on; undefined where the person calls it off. */
export type Switch = (
  switching: Switching,
) => Promise<PreviewRequest | undefined> | PreviewRequest | undefined;

/**
 * A command that changes what a preview shows, `{plan?, …}`: that of the plan, else the one in front, else that of the
 * plan being edited. It returns what is shown then, as its page keeps it.
 */
export function switching(change: Switch): Command {
  return async (context, argument): Promise<PreviewState | undefined> => {
    const given = argumentKeys(argument);
    const shown = previewMeant(context, given["plan"]);
    const analysis = shown && (await context.plans.get(shown.plan).analysis());
    if (shown === undefined || analysis === undefined) {
      void tellInformation(l10n.t("Open a report preview first."));
      return undefined;
    }
    const request = await change({ shown, analysis, given });
    if (request === undefined) return undefined;
    await context.preview.replace(request);
    return stateOf(request);
  };
}

function previewMeant({ preview }: CommandContext, named: unknown): PreviewRequest | undefined {
  const uri = uriArgument(named);
  if (uri) return preview.of(uri);
  const edited = window.activeTextEditor?.document.uri;
  return preview.active() ?? (edited && preview.of(edited));
}
