import { Uri } from "vscode";
import type { ViewId } from "../../language/sidebar/view.ts";
import type { PictureName } from "../../report/overview/pictures.ts";
import { isPicture } from "../overview/state.ts";
import { argumentKeys } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/** `{plan?, picture?}`: shows a plan as a timeline or a risk matrix beside the editor; it follows the edits. */
export const openOverview: Command = async (context, argument) => {
  const { plan, picture } = argumentKeys(argument);
  const file = await choosePlan(context, plan);
  if (file === undefined) return;
  await context.overview.open({ plan: file.uri, ...(isPicture(picture) && { picture }) });
};

/** A picture of the plan whose line was asked for; from a tree's title that of the plan in focus, else of the selected line. */
export function openPictureOf(view: ViewId, picture: PictureName): Command {
  return async (context, argument) => {
    const named = argumentKeys(argument)["plan"];
    const selected = context.trees.find(({ id }) => id === view)?.view.selection[0];
    const plan = typeof named === "string" ? named : (context.state.focus() ?? selected?.row.plan);
    await openOverview(context, { picture, ...(plan !== undefined && { plan: Uri.parse(plan, true) }) });
  };
}
