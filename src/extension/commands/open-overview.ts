import { Uri } from "vscode";
import type { ViewId } from "../../language/sidebar/view.ts";
import type { PictureName } from "../../report/overview/pictures.ts";
import { isPicture } from "../overview/state.ts";
import { placeOf } from "../sidebar/element.ts";
import { argumentKeys } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command } from "./command.ts";

/** `{plan?, picture?}`: shows a plan as a timeline or a risk matrix beside the editor; it follows the edits. */
export const openOverview: Command = async (context, argument) => {
  const { plan, picture } = argumentKeys(argument);
  const file = await choosePlan(context, plan ?? placeOf(argument)?.plan);
  if (file === undefined) return;
  await context.overview.open({ plan: file.uri, ...(isPicture(picture) && { picture }) });
};

/** From a tree's title: its picture, of the plan that the trees show alone, else of the line that is selected. */
export function openPictureOf(view: ViewId, picture: PictureName): Command {
  return async (context) => {
    const selected = context.trees.find(({ id }) => id === view)?.view.selection[0];
    const plan = context.state.focus() ?? selected?.row.plan;
    await openOverview(context, { picture, ...(plan !== undefined && { plan: Uri.parse(plan, true) }) });
  };
}
