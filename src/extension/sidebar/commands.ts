import { commands, l10n } from "vscode";
import type { ViewId } from "../../language/sidebar/view.ts";
import { choosePlan } from "../commands/choose-plan.ts";
import type { Command, CommandContext } from "../commands/command.ts";
import { tellInformation } from "../tell.ts";
import { chooseArrangement, chooseFilter } from "./choose.ts";
import { placeOf } from "./element.ts";
import { findInTree, placeInEditor } from "./find-in-tree.ts";
import { viewIds } from "./index.ts";

/** What can be chosen of each view. */
const choices: Readonly<Record<string, (context: CommandContext, view: ViewId) => Promise<void>>> = {
  group: (context, view) => chooseArrangement(context, view, "group"),
  sort: (context, view) => chooseArrangement(context, view, "order"),
  filter: chooseFilter,
};

/** The commands of the views: `commplan.groupMilestones` … */
export const viewCommands: Readonly<Record<string, Command>> = Object.fromEntries(
  viewIds.flatMap((view) =>
    Object.entries(choices).map(([choice, run]): [string, Command] => [
      `commplan.${choice}${capitalized(view.slice("commplan.".length))}`,
      (context) => run(context, view),
    ]),
  ),
);

/** From a plan's line, else of the plan in front or one that is picked: all views show that plan only. */
export const focusPlan: Command = async (context, argument) => {
  const plan = placeOf(argument)?.plan ?? (await choosePlan(context, undefined))?.uri.toString();
  if (plan !== undefined) context.state.setFocus(plan);
};

export const showAllPlans: Command = ({ state }) => state.setFocus(undefined);

/** Shows the record at the cursor in its tree. */
export const showInTree: Command = async (context) => {
  const place = placeInEditor();
  if (place === undefined) return;
  const found = await findInTree(context, place);
  if (found === undefined) {
    void tellInformation(l10n.t("The sidebar shows no record at this place. A filter may hide it."));
    return;
  }
  const { tree, element } = found;
  await commands.executeCommand(`${tree.id}.focus`, { preserveFocus: true });
  await tree.select(element);
};

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
